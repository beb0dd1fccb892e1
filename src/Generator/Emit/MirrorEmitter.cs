using ConnectGen.Model;

namespace ConnectGen.Generator.Emit;

/// <summary>Writes the part of a mirror's interface that declares the methods of its service.</summary>
internal static class MirrorEmitter
{
    public static void Emit(SourceWriter writer, CallerModel caller)
    {
        writer.Open($"partial interface {caller.Mirror}");
        var isFirst = true;
        foreach (var call in caller.Calls.Where(static c => c.Mirrored is { IsInherited: false }))
        {
            if (!isFirst)
                writer.Line();
            isFirst = false;
            Method(writer, call, call.Mirrored!);
        }

        writer.Close();
        writer.Line();
    }

    // The attributes name the call, so that the interface can be read without knowing that it is a mirror: by the analyzer, and from other assemblies.
    private static void Method(SourceWriter writer, CallModel call, MirroredModel mirrored)
    {
        DocumentationEmitter.EmitForInterface(writer, call);
        writer.Line($"[global::ConnectGen.ConnectedAccountCall(typeof({mirrored.Service}), Method = \"{mirrored.Method}\")]");
        if (call.Request.Account is null)
            writer.Line("[global::ConnectGen.PlatformCall]");
        if (mirrored.Obsolete is not null)
            writer.Line(GeneratedCode.Obsolete(mirrored.Obsolete));
        writer.Line($"{call.ReturnType} {call.Name}({CallEmitter.Parameters(call)});");
    }
}
