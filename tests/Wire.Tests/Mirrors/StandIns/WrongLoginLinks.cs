using Stripe;

namespace ConnectGen.Wire.Tests.Mirrors.StandIns;

/// <summary>Declarations that are not those of a mirror, in one way each.</summary>
internal static class WrongLoginLinks
{
    internal interface IWithoutTheMethod
    {
        LoginLink CreateFor(ConnectedAccountId account, AccountLoginLinkCreateOptions? options = null, RequestOptions? requestOptions = null);
    }

    internal interface IWithTheNativeParameters
    {
        LoginLink Create(string parentId, AccountLoginLinkCreateOptions? options = null, RequestOptions? requestOptions = null);
    }

    internal interface IWithTheFirstIdToo
    {
        LoginLink Create(ConnectedAccountId account, string parentId, AccountLoginLinkCreateOptions? options = null, RequestOptions? requestOptions = null);
    }

    internal interface IWithoutRequestOptions
    {
        LoginLink Create(ConnectedAccountId account, AccountLoginLinkCreateOptions? options = null);
    }

    internal interface IWithAnotherOrder
    {
        LoginLink Create(ConnectedAccountId account, RequestOptions? requestOptions = null, AccountLoginLinkCreateOptions? options = null);
    }

    internal interface IWithAnotherName
    {
        LoginLink Create(ConnectedAccountId account, AccountLoginLinkCreateOptions? createOptions = null, RequestOptions? requestOptions = null);
    }

    internal interface IWithAnotherNameOfTheAccount
    {
        LoginLink Create(ConnectedAccountId id, AccountLoginLinkCreateOptions? options = null, RequestOptions? requestOptions = null);
    }

    internal interface IWithAnOptionalAccount
    {
        LoginLink Create(ConnectedAccountId account = default, AccountLoginLinkCreateOptions? options = null, RequestOptions? requestOptions = null);
    }

    internal interface IWithoutADefault
    {
        LoginLink Create(ConnectedAccountId account, AccountLoginLinkCreateOptions? options, RequestOptions? requestOptions = null);
    }

    internal interface IWithAnotherResult
    {
        object Create(ConnectedAccountId account, AccountLoginLinkCreateOptions? options = null, RequestOptions? requestOptions = null);
    }

    internal interface IOfThePlatform
    {
        [PlatformCall]
        LoginLink Create(ConnectedAccountId account, AccountLoginLinkCreateOptions? options = null, RequestOptions? requestOptions = null);
    }

    internal interface IWithMore : ILoginLinks
    {
        new LoginLink Create(ConnectedAccountId account, AccountLoginLinkCreateOptions? options = null, RequestOptions? requestOptions = null);

        new Task<LoginLink> CreateAsync(
            ConnectedAccountId account, AccountLoginLinkCreateOptions? options = null, RequestOptions? requestOptions = null, CancellationToken cancellationToken = default);

        LoginLink Create(ConnectedAccountId account);
    }
}
