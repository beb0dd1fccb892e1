namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for to compile <c>init</c> accessors and records, which .NET Standard 2.0 does not have.</summary>
internal static class IsExternalInit;
