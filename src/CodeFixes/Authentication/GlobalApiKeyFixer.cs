using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>CG1001: gives the key to a client.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GlobalApiKeyFixer))]
public sealed class GlobalApiKeyFixer() : GlobalAssignmentFixer(DiagnosticIds.GlobalApiKey, "Give the key to a StripeClient instead of setting StripeConfiguration.ApiKey");
