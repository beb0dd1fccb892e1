using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ConnectGen.Calls;

/// <summary>Default values as C#. Only types that a call can take occur: strings, reference types and structs.</summary>
internal static class DefaultValue
{
    public static string? Of(IParameterSymbol parameter) => parameter switch
    {
        { HasExplicitDefaultValue: false } => null,
        { ExplicitDefaultValue: string text } => SymbolDisplay.FormatLiteral(text, quote: true),
        { Type.IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated } => "null!",
        { Type.IsReferenceType: true } => "null",
        _ => "default",
    };
}
