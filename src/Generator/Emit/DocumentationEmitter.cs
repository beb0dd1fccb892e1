using ConnectGen.Model;

namespace ConnectGen.Generator.Emit;

/// <summary>
/// Writes what completion shows of a call: the interface's words, or Stripe's where it has none, and where the request goes. IDs in place of names spare the compiler
/// a search, and whoever reads the code of a library finds them as well.
/// </summary>
internal static class DocumentationEmitter
{
    /// <summary>Documents the method that implements an interface's.</summary>
    public static void EmitForCaller(SourceWriter writer, CallModel call)
    {
        if (!call.IsDocumented)
        {
            EmitForInterface(writer, call);
            return;
        }

        writer.Line("/// <inheritdoc />");
        if (call.Mirrored is null)
            writer.Line($"/// <remarks>{Sentence(call)}</remarks>");
    }

    /// <summary>Documents a method that nobody has documented yet.</summary>
    public static void EmitForInterface(SourceWriter writer, CallModel call)
    {
        if (call.Target is ServiceCall service)
        {
            writer.Line($"/// <inheritdoc cref=\"{service.DocumentationId}\" />");
            writer.Line($"/// <remarks>{Sentence(call)}</remarks>");
        }
        else
        {
            writer.Line($"/// <summary>{Sentence(call)}</summary>");
        }

        if (call.Request.Account is { IsField: false } account)
            writer.Line($"/// <param name=\"{account.Name.TrimStart('@')}\">{(account.Kind == AccountKind.Key ? "The key of the connected account" : "The connected account")} that the call is made for.</param>");
    }

    private static string Sentence(CallModel call) => $"{Request(call.Target)}{Account(call.Request.Placement)}.";

    private static string Request(CallTarget target) => target switch
    {
        ServiceCall service => $"Calls <see cref=\"{service.DocumentationId}\" />",
        EndpointCall endpoint => $"Sends <c>{endpoint.Template}</c>",
        _ => throw new InvalidOperationException($"No way to document {target.GetType().Name}."),
    };

    private static string Account(AccountPlacement placement) => placement switch
    {
        AccountPlacement.Header => ", with the account in the <c>Stripe-Account</c> header",
        AccountPlacement.Context => ", with the account in the <c>Stripe-Context</c> header",
        AccountPlacement.Url => ", with the account in the URL",
        AccountPlacement.Body => ", with the account in the options",
        AccountPlacement.Key => ", with the account's own key",
        _ => ", for the platform itself",
    };
}
