using ConnectGen.Analyzers.Flow.Sinks;
using ConnectGen.Analyzers.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ConnectGen.Analyzers.Tests.Flow.Sinks;

/// <summary>Asks for the sinks of all places of some code that give away <c>key</c> or <c>seller</c>.</summary>
internal static class SinksIn
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Routing;
        using Microsoft.Extensions.Logging;

        """;

    private const string Seller = """

        public class Seller { public string Key { get; set; } = ""; public override string ToString() => Key; }
        """;

    /// <summary>Holds statements of a method that has a <c>key</c> and a <c>seller</c> to the sinks in them.</summary>
    public static void Statements(string statements, string expected, string parameters = "", string others = "") =>
        Holds(expected, $$"""
            public class Code
            {
                public async Task Run(string key, Seller seller{{(parameters.Length > 0 ? ", " + parameters : "")}})
                {
                    {{statements}}
                    await Task.Yield();
                }
            }

            """, others);

    /// <summary>Holds whole files to the sinks in them: <c>place form name</c>, in the order of the text, separated by line breaks.</summary>
    public static void Holds(string expected, string source, string others = "")
    {
        var compilation = Analyze.Compile(Usings + source + Seller, others);
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(static d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.True(errors.Count == 0, string.Join('\n', errors));

        var tree = compilation.SyntaxTrees[0];
        Assert.Equal(expected, string.Join('\n', Of(compilation.GetSemanticModel(tree))));
    }

    private static IEnumerable<string> Of(SemanticModel model)
    {
        foreach (var node in model.SyntaxTree.GetRoot().DescendantNodes())
        {
            if (node is MethodDeclarationSyntax or PropertyDeclarationSyntax)
            {
                var method = model.GetDeclaredSymbol(node) switch
                {
                    IMethodSymbol declared => declared,
                    IPropertySymbol property => property.GetMethod,
                    _ => null,
                };
                if (method is not null && FlowSinks.OfReturn(method) is { } returned)
                    yield return Show(returned);
            }

            foreach (var operation in Operations(model, node))
            {
                if (SinkOf(operation) is { } sink)
                    yield return Show(sink);
            }
        }
    }

    private static string Show(FlowSink sink) => $"{sink.Place} {sink.Form}{string.Concat(sink.Destructured.Select(static at => $" @{at}"))} {sink.Name}";

    // Each operation once: at the node that it begins at in the tree.
    private static IEnumerable<IOperation> Operations(SemanticModel model, SyntaxNode node)
    {
        if (node is not (ExpressionSyntax or ConstructorInitializerSyntax) || model.GetOperation(node) is not { } operation)
            return [];

        return operation switch
        {
            IInvocationOperation call => call.Arguments.Where(IsWritten),
            IObjectOrCollectionInitializerOperation initializer => initializer.Initializers.OfType<IInvocationOperation>().SelectMany(static added => added.Arguments).Where(IsWritten),
            IObjectCreationOperation creation => creation.Arguments.Where(IsWritten),
            IAssignmentOperation assignment when IsSecret(assignment.Value) => [assignment],
            IConversionOperation { OperatorMethod: not null } conversion when IsSecret(conversion.Operand) && node is CastExpressionSyntax => [conversion],
            _ => [],
        };
    }

    // What is left out has the syntax of the whole call.
    private static bool IsWritten(IArgumentOperation argument) => argument.ArgumentKind != ArgumentKind.DefaultValue && !IsEmpty(argument.Value) && IsSecret(argument.Value);

    private static bool IsEmpty(IOperation value) => value is IArrayCreationOperation { IsImplicit: true, Initializer.ElementValues.IsEmpty: true };

    private static FlowSink? SinkOf(IOperation operation) => operation switch
    {
        IArgumentOperation argument => FlowSinks.OfArgument(argument) ?? FlowSinks.OfHandler(argument),
        IAssignmentOperation assignment => FlowSinks.OfTarget(assignment.Target),
        IConversionOperation conversion => FlowSinks.OfConversion(conversion),
        _ => null,
    };

    private static bool IsSecret(IOperation value) =>
        value.Syntax.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(static name => name.Identifier.ValueText is "key" or "seller");
}
