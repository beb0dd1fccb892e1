using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Flow.Sinks;

/// <summary>Logging methods that are made for one message: those that the logging generator writes, and delegates of <c>LoggerMessage.Define</c>.</summary>
internal static class LogMethods
{
    private static readonly TypeSet Loggers = new("Microsoft.Extensions.Logging", "ILogger");

    public static FlowSink? Of(IInvocationOperation call, IParameterSymbol parameter)
    {
        if (call.TargetMethod.MethodKind == MethodKind.DelegateInvoke)
            return OfDelegate(call, parameter);

        return call.TargetMethod is { IsPartialDefinition: true } or { PartialDefinitionPart: not null } ? OfGenerated(call, parameter) : null;
    }

    // "[LoggerMessage(Level = …, Message = "Connected {Seller}")] partial void Connected(Seller seller)".
    private static FlowSink? OfGenerated(IInvocationOperation call, IParameterSymbol parameter)
    {
        var method = call.TargetMethod.PartialDefinitionPart ?? call.TargetMethod;
        var message = method.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass is { Name: "LoggerMessageAttribute" } type && type.IsInNamespace("Microsoft", "Extensions", "Logging"));
        if (message is null || !ValueShape.CanCarry(parameter.Type) || Loggers.HasAnyOf(parameter.Type))
            return null;

        // [LogProperties] writes the members, one by one.
        var isWhole = parameter.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name is "LogPropertiesAttribute" or "TagProviderAttribute")
            || (TemplateOf(message) is { } template && LogTemplate.Destructures(template, parameter.Name));
        return new FlowSink(SinkPlace.Log, isWhole ? SinkForm.Serialized : ValueShape.IsSequence(parameter.Type) ? SinkForm.Texts : SinkForm.Text, SinkName.OfMember(method) + "(...)");
    }

    private static string? TemplateOf(AttributeData message) =>
        message.NamedArguments.FirstOrDefault(static argument => argument.Key == "Message").Value.Value as string
        ?? message.ConstructorArguments.Select(static argument => argument.Value).OfType<string>().FirstOrDefault();

    // "Action<ILogger, string, Exception?>", "Func<ILogger, string, IDisposable?>": nothing else is shaped like these.
    private static FlowSink? OfDelegate(IInvocationOperation call, IParameterSymbol parameter)
    {
        if (call.TargetMethod.ContainingType is not { Name: "Action" or "Func", TypeArguments: { Length: > 2 } types }
            || !Loggers.HasAnyOf(types[0])
            || !(ValueShape.IsException(types[types.Length - 1]) || types[types.Length - 1].Name == nameof(IDisposable))
            || parameter.Ordinal == 0
            || !ValueShape.CanCarry(parameter.Type))
        {
            return null;
        }

        var name = call.Instance?.Unwrapped() switch
        {
            IFieldReferenceOperation field => SinkName.OfMember(field.Field) + "(...)",
            IPropertyReferenceOperation property => SinkName.OfMember(property.Property) + "(...)",
            _ => "LoggerMessage.Define(...)",
        };
        return new FlowSink(SinkPlace.Log, ValueShape.IsSequence(parameter.Type) ? SinkForm.Texts : SinkForm.Text, name);
    }
}
