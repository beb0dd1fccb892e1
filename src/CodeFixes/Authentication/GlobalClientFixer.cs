using ConnectGen.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ConnectGen.CodeFixes.Authentication;

/// <summary>CG1002: keeps the client where services can be given it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GlobalClientFixer))]
public sealed class GlobalClientFixer() : GlobalAssignmentFixer(DiagnosticIds.GlobalClient, "Keep the client instead of setting StripeConfiguration.StripeClient");
