using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Analytics.Loader.Settings;

/// <summary>
/// What the text of a setting must be. It is checked before it is converted, so that the sentence names the setting and
/// quotes what was typed; the platform's binder would name a .NET type.
/// </summary>
/// <param name="sentence">{0} is the full name of the setting, {1} what was typed.</param>
[AttributeUsage(AttributeTargets.Property)]
public abstract class SettingTextAttribute(string sentence) : ValidationAttribute(sentence)
{
    /// <summary>The part of the text that cannot be taken; null where all of it can.</summary>
    protected abstract string? RefusedOf(string text);

    /// <summary>Further parts of the sentence, from {2} on.</summary>
    protected virtual object[] Bounds => [];

    /// <inheritdoc/>
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string text && RefusedOf(text) is { } refused
            ? new ValidationResult(
                string.Format(CultureInfo.InvariantCulture, ErrorMessageString,
                    [validationContext.DisplayName, refused, .. Bounds]))
            : ValidationResult.Success;
}

/// <summary>A whole number within a range, in digits alone.</summary>
public sealed class WholeNumberAttribute(int min, int max = int.MaxValue)
    : SettingTextAttribute("{0} is \"{1}\": give a whole number from {2} to {3}.")
{
    /// <summary>A number within the range that is refused as well.</summary>
    public int Except { get; init; } = int.MinValue;

    /// <inheritdoc/>
    protected override object[] Bounds => [min, max];

    /// <inheritdoc/>
    protected override string? RefusedOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min
            && value <= max && value != Except
            ? null : text;
}

/// <summary>A number within a range.</summary>
public sealed class NumberAttribute(double min, double max)
    : SettingTextAttribute("{0} is \"{1}\": give a number from {2} to {3}, with a point before decimals.")
{
    /// <inheritdoc/>
    protected override object[] Bounds => [min, max];

    /// <inheritdoc/>
    protected override string? RefusedOf(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= min
            && value <= max ? null : text;
}

/// <summary>True or false.</summary>
public sealed class TrueOrFalseAttribute() : SettingTextAttribute("{0} is \"{1}\": give true or false.")
{
    /// <inheritdoc/>
    protected override string? RefusedOf(string text) => bool.TryParse(text, out _) ? null : text;
}
