using System.Text;
using System.Text.Json;
using Analytics.Dashboard.Files;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Storage;

namespace Analytics.Dashboard.Features.Statements;

/// <summary>A query to be saved as typed, with its errors.</summary>
/// <param name="Parameters">An object in JSON; empty for none.</param>
public sealed record QueryDraft(string Name, string Description, string Sql, string Parameters)
{
    /// <summary>
    /// What is wrong, one sentence a field (name, description, sql, parameters); empty when it can be saved.
    /// </summary>
    public IReadOnlyList<ValidationError> Faults { get; init; } = [];

    /// <summary>Nothing is wrong with it but that its name is in use.</summary>
    public bool IsTaken { get; init; }

    public ValidationError? FaultOf(string field) => Faults.FirstOrDefault(f => f.Field == field);

    /// <summary>The same with what is wrong with it.</summary>
    public QueryDraft Judged() =>
        this with { Faults = [.. FaultsOfWords(Name, Description).Concat(FaultsOfQuestion(Sql, Parameters))] };

    /// <summary>The same when another in use of the owner has its name.</summary>
    public QueryDraft Taken() => this with { IsTaken = true, Faults = [TakenFault(Name)] };

    internal static ValidationError TakenFault(string name) => new("name",
        $"Bạn đã có truy vấn đang dùng tên “{SafeText.Line(name)}”: hãy đặt tên khác, hoặc lưu thành bản sửa của truy vấn kia.",
        $"You already have a query in use called “{SafeText.Line(name)}”: choose another name, or save a revision of that one.");

    internal static IEnumerable<ValidationError> FaultsOfWords(string name, string description)
    {
        if (ValidationError.OfText("name", name, SavedQuery.LongestName, "tên truy vấn", "a name") is { } fault)
            yield return fault;
        if (ValidationError.OfLength("description", SafeText.Line(description).Length,
            SavedQuery.LongestDescription) is { } tooLong)
        {
            yield return tooLong;
        }
    }

    internal static IEnumerable<ValidationError> FaultsOfQuestion(string sql, string parameters)
    {
        if (string.IsNullOrWhiteSpace(sql))
            yield return new ValidationError("sql", "Hãy viết câu SQL.", "Write the SQL.");
        if (Encoding.UTF8.GetByteCount(sql) > QueryRevision.LargestSql)
        {
            yield return new ValidationError("sql", "Câu SQL lớn hơn 1 MiB; hãy rút ngắn.",
                "The SQL is larger than 1 MiB; shorten it.");
        }

        if (!AreParameters(parameters))
        {
            yield return new ValidationError("parameters",
                "Tham số phải là một đối tượng JSON, nhiều nhất 64 KiB, ví dụ {\"year\": 2021}.",
                "Parameters must be one JSON object of at most 64 KiB, e.g. {\"year\": 2021}.");
        }
    }

    /// <summary>Parameters as they are stored.</summary>
    internal static string Kept(string parameters) => string.IsNullOrWhiteSpace(parameters) ? "{}" : parameters.Trim();

    static bool AreParameters(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (Encoding.UTF8.GetByteCount(text) > QueryRevision.LargestParameters) return false;
        try
        {
            using var parsed = JsonDocument.Parse(text);
            return parsed.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
