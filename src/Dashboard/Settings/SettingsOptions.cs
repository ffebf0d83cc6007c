using Analytics.Loader.Settings;
using Microsoft.Extensions.Options;

namespace Analytics.Dashboard.Settings;

/// <summary>Settings as options of the host.</summary>
static class SettingsOptions
{
    /// <summary>
    /// A section as options that are validated at start, and as the bound object itself. BindConfiguration is not used:
    /// a value that it cannot convert ends in an exception about .NET types, before any validation.
    /// </summary>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services) where T : class, ISettings, new()
    {
        services.AddOptions<T>()
            .Configure<IConfiguration>((settings, configuration) => SettingsBinder.Bind(configuration, settings))
            .ValidateOnStart();
        return services.AddSingleton<IValidateOptions<T>, Validation<T>>()
            .AddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
    }

    sealed class Validation<T>(IConfiguration configuration) : IValidateOptions<T> where T : class, ISettings
    {
        public ValidateOptionsResult Validate(string? name, T options) =>
            SettingsBinder.Faults(configuration, options) is { Count: > 0 } faults ? ValidateOptionsResult.Fail(faults)
            : ValidateOptionsResult.Success;
    }
}
