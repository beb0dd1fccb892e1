using System.Collections.Immutable;
using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;

namespace ConnectGen.Calls;

/// <content>For whom the calls are made: each method takes the account, or the caller has it.</content>
internal sealed partial class CallInterfaceParser
{
    /// <summary>Gets the type of what an account is given by, under the interface's authentication.</summary>
    private string AccountType => _authentication == CallAuthentication.AccountApiKey ? RuntimeSymbols.AccountKey : RuntimeSymbols.AccountId;

    /// <summary>
    /// Tells how the caller itself has the account: where there are calls, and none of them takes one. A string that is named like an account
    /// is meant to be one, and so is a key.
    /// </summary>
    private AccountKind? BoundTo()
    {
        var calls = _members.ToImplement.OfType<IMethodSymbol>().Where(static m => NotACall(m) is null && !RuntimeSymbols.IsPlatformCall(m)).ToArray();
        if (_mirrored is not null || calls.Length == 0 || calls.Any(m => m.Parameters.Any(TakesAccount)))
            return null;

        return _authentication == CallAuthentication.AccountApiKey ? AccountKind.Key : AccountKind.Id;
    }

    private bool TakesAccount(IParameterSymbol parameter) => CallSignature.KindOf(parameter) is not null || IsAccountAsString(parameter);

    private bool IsAccountAsString(IParameterSymbol parameter) =>
        parameter.Type.SpecialType == SpecialType.System_String
        && (_authentication == CallAuthentication.AccountApiKey ? AccountParameterName.IsKey(parameter.Name) : AccountParameterName.IsAccount(parameter.Name));

    private bool CheckAccount(CallSignature signature)
    {
        if (signature.IsPlatformCall)
            return CheckNoAccount(signature);

        if (_boundTo is not null)
            return true;

        if (signature.Account is not { } account)
        {
            ReportMissingAccount(signature);
            return false;
        }

        if (WrongKind(signature) is { } wrong)
        {
            ReportStub(signature.Method, wrong.RuleId, wrong.Detail, Identifier(account));
            return false;
        }

        if (!CallSignature.IsOptionalAccount(account))
            return true;

        ReportStub(signature.Method, DiagnosticIds.MissingAccount, $"lets its callers leave out the account: make '{account.Name}' a required {AccountTypeOf(signature)}", Identifier(account), RequireAccount(AccountTypeOf(signature)));
        return false;
    }

    private bool CheckNoAccount(CallSignature signature)
    {
        if (signature.Account is null)
            return true;

        ReportStub(signature.Method, DiagnosticIds.MissingAccount, "is the platform's own call, which takes no account: remove [PlatformCall] or the account", Identifier(signature.Account));
        return false;
    }

    // A key where an account belongs would be sent as one, and the reverse; a path of accounts has a header of its own.
    private (string RuleId, string Detail)? WrongKind(CallSignature signature) => (_authentication, signature.AccountKind) switch
    {
        (CallAuthentication.AccountApiKey, AccountKind.Id or AccountKind.Context) =>
            (DiagnosticIds.AccountApiKey, $"it is authenticated with the account's own key, and '{signature.Account!.Name}' is an account; make it a ConnectedAccountKey, or remove Authentication = AccountApiKey"),
        (not CallAuthentication.AccountApiKey, AccountKind.Key) =>
            (DiagnosticIds.AccountApiKey, $"it names the account in a header, which needs no key of the account's; make '{signature.Account!.Name}' a ConnectedAccountId"),
        (CallAuthentication.StripeAccountHeader, AccountKind.Context) =>
            (DiagnosticIds.NoMatchingCall, $"parameter '{signature.Account!.Name}' is a path of accounts, which goes in the Stripe-Context header: take a ConnectedAccountId, or set Authentication = ConnectedAccountAuthentication.StripeContextHeader on the interface"),
        _ => null,
    };

    private void ReportMissingAccount(CallSignature signature)
    {
        if (signature.PathIds.FirstOrDefault(IsAccountAsString) is { } account)
        {
            if (_authentication == CallAuthentication.AccountApiKey)
                ReportStub(signature.Method, DiagnosticIds.AccountApiKey, $"it takes the key '{account.Name}' as a string, which any log and serialiser shows; make it a ConnectedAccountKey", Identifier(account));
            else
                ReportStub(signature.Method, DiagnosticIds.AccountTypedAsString, $"takes the account '{account.Name}' as a string, which any other ID fits as well: make it a ConnectedAccountId", Identifier(account));
            return;
        }

        ReportStub(
            signature.Method,
            DiagnosticIds.MissingAccount,
            $"takes no connected account: add a {AccountType} parameter, or mark the method [PlatformCall] if the call is the platform's own",
            properties: NoProperties.Add(ProblemProperties.Fix, ProblemProperties.AddAccount).Add(ProblemProperties.AccountType, AccountType));
    }

    private static string AccountTypeOf(CallSignature signature) => signature.AccountKind switch
    {
        AccountKind.Key => RuntimeSymbols.AccountKey,
        AccountKind.Context => "StripeContext",
        _ => RuntimeSymbols.AccountId,
    };

    private static ImmutableDictionary<string, string?> RequireAccount(string type) =>
        NoProperties.Add(ProblemProperties.Fix, ProblemProperties.RequireAccount).Add(ProblemProperties.AccountType, type);

    private AccountModel? Account(CallSignature signature) => signature switch
    {
        { AccountKind: null } => null,
        { Account: { } parameter } => new(Name(parameter), signature.AccountKind.Value, IsField: false),
        _ => BoundAccount(),
    };

    private AccountModel? BoundAccount() => _boundTo is { } kind ? new(_members.FieldOfAccount(), kind, IsField: true) : null;

    private AccountPlacement Placement(CallSignature signature, AccountPlacement ofCall) => signature.AccountKind switch
    {
        null => AccountPlacement.None,
        AccountKind.Key => AccountPlacement.Key,
        _ => Placement(ofCall),
    };

    private AccountPlacement Placement(AccountPlacement ofCall) =>
        ofCall == AccountPlacement.Header && _authentication == CallAuthentication.StripeContextHeader ? AccountPlacement.Context : ofCall;
}
