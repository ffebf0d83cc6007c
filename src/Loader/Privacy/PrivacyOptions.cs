using Analytics.Loader.Settings;

namespace Analytics.Loader.Privacy;

/// <summary>Which counts of households are withheld, as the settings have it.</summary>
public sealed class PrivacyOptions : ISettings
{
    /// <inheritdoc/>
    public static string Section => "Analytics:Privacy";

    /// <inheritdoc cref="PrivacySettings.SmallCount"/>
    [WholeNumber(1, 100, Except = 2,
        ErrorMessage = "{0} is \"{1}\": give 1, which withholds nothing, or a whole number from 3 to 100; \"fewer than 2\" would say 1.")]
    public int SmallCount { get; init; } = PrivacySettings.DefaultSmallCount;

    /// <summary>What <see cref="PrivacySettings.Published"/> holds, separated by semicolons.</summary>
    public string Published { get; init; } = PrivacySettings.DefaultPublished;
}
