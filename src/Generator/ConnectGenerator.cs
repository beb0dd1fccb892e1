using System.Text;
using ConnectGen.Calls;
using ConnectGen.Generator.Emit;
using ConnectGen.KnownSymbols;
using ConnectGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ConnectGen.Generator;

/// <summary>
/// Generates a caller for each interface marked <c>[ConnectedAccountCall]</c>, and one registration method for the assembly.
/// What is wrong with an interface is the analyzer's to say: a generator's diagnostics cannot be suppressed where they stand.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ConnectGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var callers = context.SyntaxProvider
            .ForAttributeWithMetadataName(RuntimeSymbols.CallAttributeMetadataName, static (node, _) => node is InterfaceDeclarationSyntax, Parse)
            .Where(static caller => caller is not null)
            .Select(static (caller, _) => caller!)
            .WithTrackingName(TrackingNames.Callers);

        var clashes = callers
            .Select(static (caller, _) => CallerName.Of(caller))
            .Collect()
            .Select(static (names, _) => NameClashes.Among(names))
            .WithTrackingName(TrackingNames.Clashes);

        var toEmit = callers
            .Combine(clashes)
            .Select(static (pair, _) => pair.Right.Resolve(pair.Left))
            .Where(static caller => caller is not null)
            .Select(static (caller, _) => caller!)
            .WithTrackingName(TrackingNames.CallersToEmit);

        context.RegisterSourceOutput(toEmit, static (output, caller) => output.AddSource($"{caller.HintName}.g.cs", Text(CallerEmitter.Emit(caller))));

        var registrations = toEmit
            .Where(static caller => caller.IsRegistrable)
            .Select(static (caller, _) => Registration.Of(caller))
            .Collect()
            .Select(static (all, _) => new EquatableArray<Registration>(all.OrderBy(static r => r.Interface, StringComparer.Ordinal)))
            .WithTrackingName(TrackingNames.Registrations);

        // The class to write the registration to; null where dependency injection is not referenced.
        var registrationClass = context.CompilationProvider
            .Select(static (compilation, _) => compilation.ReferencedAssemblyNames.Any(static name => name.Name == RegistrationEmitter.RequiredAssembly)
                ? RegistrationEmitter.ClassName(compilation.AssemblyName)
                : null)
            .WithTrackingName(TrackingNames.RegistrationClass);

        context.RegisterSourceOutput(registrations.Combine(registrationClass), static (output, pair) =>
        {
            var (all, className) = pair;
            if (className is not null && all.Count > 0)
                output.AddSource(RegistrationEmitter.HintName, Text(RegistrationEmitter.Emit(all, className)));
        });
    }

    private static CallerModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        var attribute = context.Attributes[0];
        var first = RuntimeSymbols.CallAttribute(context.TargetSymbol)?.ApplicationSyntaxReference;
        if (first?.SyntaxTree != attribute.ApplicationSyntaxReference?.SyntaxTree || first?.Span != attribute.ApplicationSyntaxReference?.Span)
            return null; // On two parts of one interface: the compiler says that it may stand once.

        var compilation = context.SemanticModel.Compilation;
        return StripeSymbols.TryCreate(compilation) is { } stripe
            ? CallInterfaceParser.Parse((INamedTypeSymbol)context.TargetSymbol, attribute, stripe, compilation, cancellationToken).Model
            : null;
    }

    private static SourceText Text(string source) => SourceText.From(source, Encoding.UTF8);
}
