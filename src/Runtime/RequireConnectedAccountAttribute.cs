namespace ConnectGen;

/// <summary>
/// Says of an assembly that its Stripe calls are for connected accounts: one that names none does not build
/// (<see href="https://github.com/connectgen/connectgen/blob/main/docs/rules/CG1005.md">CG1005</see>), unless its method or type is marked <see cref="PlatformCallAttribute"/>.
/// </summary>
/// <remarks>
/// A call that forgets the account is answered like any other, by the platform's own account. The attribute is read when the assembly is built and does nothing when it runs.
/// See <see href="https://docs.stripe.com/connect/authentication">Making API calls for connected accounts</see>.
/// </remarks>
/// <example>
/// <code>
/// [assembly: ConnectGen.RequireConnectedAccount]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false, Inherited = false)]
public sealed class RequireConnectedAccountAttribute : Attribute;
