using System.ComponentModel;
#if NETSTANDARD2_0
using System.Reflection;
#else
using System.Runtime.CompilerServices;
#endif
using Stripe;

namespace ConnectGen.CompilerServices;

/// <summary>Puts the account into the body of calls that name it there. Generated code calls it; there is nothing here for other code.</summary>
/// <remarks>
/// The options that are passed in are never changed: two calls for two accounts may share them. The copy is of the object's own type, so that nothing of a class derived from
/// Stripe.net's, or of a later version of it, is lost.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConnectedAccountBody
{
#if NETSTANDARD2_0
    private static readonly Func<object, object> Clone = (Func<object, object>)typeof(object)
        .GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!
        .CreateDelegate(typeof(Func<object, object>));
#endif

    /// <summary>Copies the options of an account link, with the account.</summary>
    /// <param name="options">The options; null for none but the account.</param>
    /// <param name="account">The account.</param>
    /// <returns>New options.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="account"/> is default.</exception>
    /// <exception cref="ArgumentException"><paramref name="options"/> name another account, or one in <see cref="BaseOptions.ExtraParams"/>.</exception>
    /// <remarks>See <see href="https://docs.stripe.com/api/account_links/create">Create an account link</see>.</remarks>
    public static AccountLinkCreateOptions WithAccount(AccountLinkCreateOptions? options, ConnectedAccountId account)
    {
        var copy = Copy(options, options?.Account, account);
        copy.Account = account.Value;
        return copy;
    }

    /// <summary>Copies the options of an account session, with the account.</summary>
    /// <param name="options">The options; null for none but the account.</param>
    /// <param name="account">The account.</param>
    /// <returns>New options.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="account"/> is default.</exception>
    /// <exception cref="ArgumentException"><paramref name="options"/> name another account, or one in <see cref="BaseOptions.ExtraParams"/>.</exception>
    /// <remarks>See <see href="https://docs.stripe.com/api/account_sessions/create">Create an account session</see>.</remarks>
    public static AccountSessionCreateOptions WithAccount(AccountSessionCreateOptions? options, ConnectedAccountId account)
    {
        var copy = Copy(options, options?.Account, account);
        copy.Account = account.Value;
        return copy;
    }

    /// <summary>Copies the options of a v2 account link, with the account.</summary>
    /// <param name="options">The options; null for none but the account.</param>
    /// <param name="account">The account.</param>
    /// <returns>New options.</returns>
    /// <exception cref="InvalidOperationException"><paramref name="account"/> is default.</exception>
    /// <exception cref="ArgumentException"><paramref name="options"/> name another account, or one in <see cref="BaseOptions.ExtraParams"/>.</exception>
    /// <remarks>See <see href="https://docs.stripe.com/api/v2/core/account-links/create">Create a v2 account link</see>.</remarks>
    public static Stripe.V2.Core.AccountLinkCreateOptions WithAccount(Stripe.V2.Core.AccountLinkCreateOptions? options, ConnectedAccountId account)
    {
        var copy = Copy(options, options?.Account, account);
        copy.Account = account.Value;
        return copy;
    }

    private static T Copy<T>(T? options, string? named, ConnectedAccountId account)
        where T : BaseOptions, new()
    {
        var id = account.Value;
        if (named is { Length: > 0 } && named != id)
        {
            throw new ArgumentException(
                $"The call is for the account '{id}', but its options name another in Account. {RefusedText.Describe(named.AsSpan())} was found there. Leave it unset: the account of the call is sent.",
                nameof(options));
        }

        // It would be sent beside the call's account, and which of the two counts is Stripe's to choose.
        if (options?.ExtraParams?.ContainsKey("account") == true)
            throw new ArgumentException($"The call is for the account '{id}', but its options name one in ExtraParams as well. Leave it out: the account of the call is sent.", nameof(options));

        return options is null ? new() : (T)Clone(options);
    }

#if !NETSTANDARD2_0
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = nameof(MemberwiseClone))]
    private static extern object Clone(object options);
#endif
}
