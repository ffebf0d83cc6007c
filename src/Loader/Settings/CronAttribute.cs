using Cronos;

namespace Analytics.Loader.Settings;

/// <summary>A cron expression of five parts.</summary>
/// <param name="example">One, for the sentence.</param>
public sealed class CronAttribute(string example)
    : SettingTextAttribute("{0} is \"{1}\": give a cron expression such as {2}.")
{
    /// <inheritdoc/>
    protected override object[] Bounds => [example];

    /// <inheritdoc/>
    protected override string? RefusedOf(string text) => CronExpression.TryParse(text, out _) ? null : text;
}
