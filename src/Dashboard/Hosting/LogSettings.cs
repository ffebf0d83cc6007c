using Analytics.Loader.Settings;

namespace Analytics.Dashboard.Hosting;

/// <summary>How the Dashboard writes its log to the console.</summary>
sealed record LogSettings : ISettings
{
    const string Json = "json", Text = "text";

    /// <inheritdoc/>
    public static string Section => "Analytics:Logs";

    [JsonOrText]
    public string Format { get; init; } = Text;

    /// <summary>Whether as lines of JSON.</summary>
    public bool IsJson => Format.Equals(Json, StringComparison.OrdinalIgnoreCase);

    sealed class JsonOrTextAttribute() : SettingTextAttribute("{0} is '{1}': it must be {2} or {3}.")
    {
        protected override object[] Bounds => [Json, Text];

        protected override string? RefusedOf(string text) =>
            text.ToLowerInvariant() is var given && given is Json or Text ? null : given;
    }
}
