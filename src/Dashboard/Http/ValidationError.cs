using Analytics.Dashboard.Files;

namespace Analytics.Dashboard.Http;

/// <summary>What is wrong with one field of a form, in both languages, with the next move.</summary>
/// <param name="Field">Its name in the form.</param>
public sealed record ValidationError(string Field, string Vietnamese, string English)
{
    /// <summary>The error of a required text of one line: it is empty, or too long; null if it is valid.</summary>
    /// <param name="vietnamese">What is to be written there, for the sentence.</param>
    internal static ValidationError? OfText(string field, string typed, int longest, string vietnamese,
        string english) => SafeText.Line(typed).Length is var length and > 0
        ? OfLength(field, length, longest)
        : new ValidationError(field, $"Hãy ghi {vietnamese}.", $"Write {english}.");

    internal static ValidationError? OfLength(string field, int length, int longest) => length <= longest ? null
        : new ValidationError(field, $"Dài {length} ký tự; hãy rút còn nhiều nhất {longest}.",
            $"It has {length} characters; shorten it to {longest} at most.");
}
