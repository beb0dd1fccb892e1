using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Fails the start of the app, or the first use of the client where there is no host, on what is wrong with the settings.</summary>
internal sealed class StripeClientSettingsValidator : IValidateOptions<StripeClientSettings>
{
    public ValidateOptionsResult Validate(string? name, StripeClientSettings options) =>
        options.Problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(options.Problems);
}
