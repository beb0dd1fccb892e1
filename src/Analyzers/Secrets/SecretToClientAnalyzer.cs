using ConnectGen.Analyzers.Gate;
using ConnectGen.Diagnostics;
using ConnectGen.KnownSymbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Secrets;

/// <summary>CG2003: a secret that is put where a client gets it: a view, a page's markup, a component that runs in the browser, JavaScript.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretToClientAnalyzer() : StripeRule(SecretToClient)
{
    private static readonly DiagnosticDescriptor SecretToClient = Rule.Error(
        DiagnosticIds.SecretToClient,
        title: "Keep Stripe's secrets out of what clients get",
        message: "'{0}' gets to the client through {1}, where anyone can read it. Keep it on the server, and give the client the publishable key and the connected account's ID instead (ConnectClientConfiguration).",
        description: "Whoever has a secret key can do all that the account can. What a view, a page's markup or a script is given is on its way to the browser, whether it is shown there or not.");

    /// <inheritdoc />
    private protected override void Register(CompilationStartAnalysisContext start, StripeSymbols stripe)
    {
        start.RegisterInStripeFiles(stripe, operation => Analyze(operation, stripe), ClientSinks.Kinds);
        start.RegisterDeclarationsInStripeFiles(stripe, declaration => Analyze(declaration, stripe), SyntaxKind.PropertyDeclaration);
    }

    private static void Analyze(OperationInFile context, StripeSymbols stripe)
    {
        foreach (var sink in ClientSinks.Of(context.Operation, context.CancellationToken))
        {
            // A secret in a publishable key's place is CG2005 there, and nothing else.
            if (PublishablePlace.Of(sink.Value) is not null)
                continue;

            var flow = new SecretFlow(SecretMembers.Of(context.SemanticModel.Compilation, stripe), context.IsInTestProject, context.CancellationToken);
            if (flow.Find(sink.Value, sink.IsSerialized) is { } secret)
            {
                var marked = Written(sink.Value, flow).Syntax;
                context.Report(SecretToClient, marked.GetLocation(), additional: Elsewhere(secret, marked), arguments: [secret.Name, sink.Through]);
            }
        }
    }

    // What a page shows of its model by itself: "public string Key => _settings.SecretKey".
    private static void Analyze(DeclarationInFile context, StripeSymbols stripe)
    {
        if (context.Symbol is not IPropertySymbol property || !ViewSymbols.IsReadByView(property) || PublishablePlace.OfMember(property) is not null)
            return;

        foreach (var expression in MemberValues.Declared(context.Syntax))
        {
            var value = expression.WithoutParentheses();
            var flow = new SecretFlow(SecretMembers.Of(context.SemanticModel.Compilation, stripe), context.IsInTestProject, context.CancellationToken);
            if (flow.Find(context.SemanticModel.GetOperation(value, context.CancellationToken)) is { } secret)
                context.Report(SecretToClient, value.GetLocation(), additional: Elsewhere(secret, value), arguments: [secret.Name, $"{property.ContainingType.Name}.{property.Name}"]);
        }
    }

    // Razor wraps what the user wrote: "TypeCheck<string>(_key)", ""a" + " " + (_key)".
    private static IOperation Written(IOperation value, SecretFlow flow) =>
        !RazorOutput.Is(value.Syntax.SyntaxTree) || RazorOutput.IsWritten(value.Syntax.GetLocation())
            ? value
            : value.Descendants().FirstOrDefault(part => RazorOutput.IsWritten(part.Syntax.GetLocation()) && flow.Find(part) is not null) ?? value;

    // Where the secret is read, if that is not what is marked.
    private static IEnumerable<Location> Elsewhere(FoundSecret secret, SyntaxNode marked) =>
        secret.Source.Syntax.SyntaxTree == marked.SyntaxTree && marked.Span.Contains(secret.Source.Syntax.Span) ? [] : [secret.Source.Syntax.GetLocation()];
}
