using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Analyzers.Generation;

/// <summary>The rules about interfaces marked <c>[ConnectedAccountCall]</c>. Argument 0 is the user's symbol, 1 what is wrong and what to write.</summary>
internal static class GenerationRules
{
    public static readonly DiagnosticDescriptor NoMatchingCall = Rule.Error(
        DiagnosticIds.NoMatchingCall,
        "Declare methods that a Stripe.net call matches",
        "No Stripe.net call matches '{0}': {1}",
        "Each method of the interface becomes a call of Stripe.net, found by its attribute, options, service, or result and name. Nothing is guessed: give the method a name, options or a result that one call has, or name the call in [ConnectedAccountCall] on the method.");

    public static readonly DiagnosticDescriptor AmbiguousCall = Rule.Error(
        DiagnosticIds.AmbiguousCall,
        "Say which Stripe.net call is meant",
        "Several Stripe.net calls match '{0}': {1}",
        "Several calls of Stripe.net have the method's name, options and result. None of them is chosen for you: name the one that is meant in [ConnectedAccountCall] on the method.");

    public static readonly DiagnosticDescriptor MissingAccount = Rule.Error(
        DiagnosticIds.MissingAccount,
        "Take the connected account as a required parameter",
        "'{0}' {1}",
        "A call without an account is made on the platform's own, and nothing says so. Give the method a ConnectedAccountId without a default value, or mark it [PlatformCall] where the call is the platform's.");

    public static readonly DiagnosticDescriptor NotACall = Rule.Error(
        DiagnosticIds.NotACall,
        "Declare only methods that can be calls",
        "'{0}' cannot be a Stripe call: {1}",
        "Properties, events, static and generic members, and parameters by reference have no counterpart in a call. Move them to another interface, or give them a default implementation.");

    public static readonly DiagnosticDescriptor InterfaceCannotBeImplemented = Rule.Error(
        DiagnosticIds.InterfaceCannotBeImplemented,
        "Declare an interface that a caller can implement",
        "No caller can be generated for '{0}': {1}",
        "The caller is a class in a file of its own, which has to be able to name the interface and every member of it. Make the interface accessible, not generic, and the types around it partial.");

    public static readonly DiagnosticDescriptor InvalidEndpoint = Rule.Error(
        DiagnosticIds.InvalidEndpoint,
        "Write an endpoint whose path and parameters agree",
        "The endpoint of '{0}' cannot be called: {1}",
        "The template of [StripeEndpoint] is a verb and a path, and each parameter of the path is a string parameter of the method. Make the two agree: the request would go to another URL, or to none.");

    public static readonly DiagnosticDescriptor AccountTypedAsString = Rule.Error(
        DiagnosticIds.AccountTypedAsString,
        "Type the connected account as ConnectedAccountId",
        "'{0}' {1}",
        "A string may hold any ID, or a key, and the call goes out with it. Type the parameter as ConnectedAccountId, which holds an account's ID and nothing else.");

    public static readonly DiagnosticDescriptor AccountApiKey = Rule.Error(
        DiagnosticIds.AccountApiKey,
        "Use a connected account's own key only where it is allowed and belongs",
        "The authentication of '{0}' does not hold: {1}",
        "Stripe strongly discourages keys of connected accounts: name the account in the header. Where there is no server of the platform's, as in a plugin, allow them in the project, and let each method take one as a ConnectedAccountKey.");

    public static readonly DiagnosticDescriptor CallerNameCollision = Rule.Error(
        DiagnosticIds.CallerNameCollision,
        "Give each caller a name of its own",
        "The caller of '{0}' needs a name of its own: {1}",
        "The caller's name comes from the interface's. Where that is taken, [ConnectedAccountCall(CallerName = …)] gives another.");

    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        NoMatchingCall,
        AmbiguousCall,
        MissingAccount,
        NotACall,
        InterfaceCannotBeImplemented,
        InvalidEndpoint,
        AccountTypedAsString,
        AccountApiKey,
        CallerNameCollision);
}
