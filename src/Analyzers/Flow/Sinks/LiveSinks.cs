using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using static ConnectGen.Analyzers.Flow.Sinks.CallSink;
using static ConnectGen.Analyzers.Flow.Sinks.SinkForm;
using static ConnectGen.Analyzers.Flow.Sinks.SinkPlace;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>What is sent over connections that stay open: SignalR's and gRPC's.</summary>
internal static class LiveSinks
{
    private static readonly TypeSet ClientsOfHub = new("Microsoft.AspNetCore.SignalR", "IHubClients IHubCallerClients");

    public static IReadOnlyList<CallSink> Calls { get; } =
    [
        new("Microsoft.AspNetCore.SignalR", "ClientProxyExtensions", "SendAsync InvokeAsync", "arg1 arg2 arg3 arg4 arg5 arg6 arg7 arg8 arg9 arg10", Response, Serialized),
        new("Microsoft.AspNetCore.SignalR", "IClientProxy ISingleClientProxy", "SendCoreAsync InvokeCoreAsync", "args", Response, Serialized),
        new("Grpc.Core", "IServerStreamWriter", "WriteAsync", "message", Response, Serialized) { OfReceiver = true },
    ];

    /// <summary>Gets the sink of a call of a hub's clients by an interface of the project's: <c>Clients.All.SellerConnected(seller)</c>.</summary>
    public static FlowSink? OfTypedHub(IInvocationOperation call, IParameterSymbol parameter)
    {
        if (call is not { TargetMethod.ContainingType.TypeKind: TypeKind.Interface, Instance: { } instance } || !ValueShape.CanCarry(parameter.Type))
            return null;

        // "Clients.All" is a property of it, "Clients.Group("sellers")" a call.
        var clients = instance.Unwrapped() is ILocalReferenceOperation local ? Receivers.Resolve(local) : instance.Unwrapped();
        var source = clients switch
        {
            IPropertyReferenceOperation { Instance: { } from } => from,
            IInvocationOperation { Instance: { } from } => from,
            IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [{ Value: var from }, ..] } => from,
            _ => null,
        };
        return source is not null && ClientsOfHub.HasAnyOf(source.Unwrapped().Type) ? new FlowSink(Response, Serialized, SinkName.OfCall(call)) : null;
    }
}
