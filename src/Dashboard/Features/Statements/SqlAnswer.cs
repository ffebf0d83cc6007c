using System.Text.Json;
using Analytics.Dashboard.Features.Statements.Running;
using Analytics.Dashboard.Features.Statements.Workers;
using Analytics.Dashboard.Http;
using Analytics.Dashboard.Identity;
using Analytics.Dashboard.Localization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Analytics.Dashboard.Features.Statements;

/// <summary>What POST /api/v1/sql is asked.</summary>
/// <param name="Sql">One SELECT, or EXPLAIN of one.</param>
/// <param name="Parameters">Values of $name: text, numbers, booleans, null.</param>
/// <param name="MaxRows">Rows wanted at most; without it as many as the settings allow, and of a file all.</param>
/// <param name="Load">The load to read; the current one without.</param>
sealed record SqlRequest(string? Sql, Dictionary<string, JsonElement>? Parameters, int? MaxRows, int? Load);

/// <summary>The answer to one SELECT as JSON.</summary>
/// <param name="Rows">Each an array of values in the order of the columns.</param>
/// <param name="TruncatedBy">rows or bytes, where the answer was cut; null where it is whole.</param>
/// <param name="TotalRows">Rows of the whole answer; null where they were not counted.</param>
sealed record SqlResponse(int Load, IReadOnlyList<ResultColumn> Columns, IReadOnlyList<JsonElement> Rows, int RowCount,
    bool Truncated,
    string? TruncatedBy, long? TotalRows, bool IsIllustrative, double ElapsedMs);

/// <summary>POST /api/v1/sql: one SELECT over a published snapshot, run in a caged process.</summary>
static class SqlAnswer
{
    /// <summary>One SELECT over a published snapshot.</summary>
    public static void MapSqlApi(this IEndpointRouteBuilder api)
    {
        api.MapPost("/sql", Post).Accepts<SqlRequest>("application/json", "*/*")
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(LongestBody))
            .WithSummary(
                "One SELECT over a published snapshot: its columns and rows, or all of its rows as CSV, Parquet or XLSX")
            .ProducesProblems(404, 406, 408, 413, 415, 429, 503).AddOpenApiOperationTransformer(DescribeFiles);
    }

    static Task DescribeFiles(OpenApiOperation operation, OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken)
    {
        foreach (var format in FileFormats.All.Where(f => f != FileFormat.Json))
        {
            operation.Responses!["200"].Content![format.MediaType().Split(';')[0]] =
                new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } };
        }

        return Task.CompletedTask;
    }

    /// <summary>A statement of a MiB may be six times as long where each character is escaped.</summary>
    public const int LongestBody = 8 * QueryLimits.LongestStatement;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 16 };

    public static async Task<Results<Ok<SqlResponse>, EmptyHttpResult, ProblemHttpResult>> Post(HttpContext http,
        RequestState state,
        CurrentUserAccessor who, AuditedStatements statements, QueryLimits limits)
    {
        ProblemHttpResult Problem(int status, string vietnamese, string english) =>
            TypedResults.Problem(state.Say(vietnamese, english), statusCode: status);

        if (FormatOf(http.Request) is not { } format)
        {
            return Problem(406,
                "Kết quả có ở các dạng application/json, text/csv, application/vnd.apache.parquet và XLSX: hãy ghi một dạng ấy ở Accept.",
                $"Answers are served as application/json, text/csv, {FileFormat.Parquet.MediaType()} or {FileFormat.Xlsx.MediaType()}: name one of them in Accept.");
        }

        if (!http.Request.HasJsonContentType())
        {
            return Problem(415, "Hãy gửi câu lệnh trong một đối tượng JSON, Content-Type: application/json.",
                "Send the statement in a JSON object, Content-Type: application/json.");
        }

        var (asked, fault) = await Read(http.Request, http.RequestAborted);
        if (asked is null)
        {
            return Problem(400,
            $"Nội dung gửi lên không đọc được ({fault}): hãy gửi {{\"sql\": \"SELECT ...\", \"parameters\": {{}}, \"maxRows\": 100, \"load\": 3}}.",
            $"The request cannot be read ({fault}): send {{\"sql\": \"SELECT ...\", \"parameters\": {{}}, \"maxRows\": 100, \"load\": 3}}.");
        }

        if (string.IsNullOrWhiteSpace(asked.Sql))
            return Problem(400, "“sql” phải là một câu SELECT.", "\"sql\" must hold one SELECT.");
        if (asked.MaxRows is < 1) return Problem(400, "“maxRows” phải từ 1 trở lên.", "\"maxRows\" must be 1 or more.");
        var question = new StatementQuestion(asked.Sql)
        {
            Parameters = asked.Parameters ?? [], MaxRows = asked.MaxRows, Load = asked.Load,
        };

        if (format != FileFormat.Json)
        {
            var failed = await statements.Send(question, format, state.Language, who.User!, StatementChannel.Api, http);
            return failed is null ? TypedResults.Empty : Failed(failed, limits.ExportDeadlineSeconds);
        }

        var outcome = await statements.Ask(question, who.User!, StatementChannel.Api, http.RequestAborted);
        return outcome.Failure is { } failure ? Failed(failure, limits.DeadlineSeconds) : Whole(outcome.Answer!);

        ProblemHttpResult Failed(StatementFailure failure, int seconds)
        {
            if (failure.Kind == FailureKind.QueueFull)
                http.Response.Headers.RetryAfter = Format.Plain(FailureText.RetryAfterSeconds);
            return TypedResults.Problem(failure.Say(state.Language, limits, seconds), statusCode: failure.Status());
        }
    }

    static Ok<SqlResponse> Whole(StatementAnswer answer) => TypedResults.Ok(new SqlResponse(
        answer.Load, answer.Columns, answer.Rows, answer.Rows.Count, answer.IsTruncated, answer.TruncatedBy,
        answer.TotalRows,
        answer.IsIllustrative, answer.ElapsedMs));

    /// <summary>
    /// The first accepted format that is supported; JSON if none is named, null if none is supported.
    /// </summary>
    static FileFormat? FormatOf(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept.Where(a => a.Quality is not 0)
            .OrderByDescending(a => a.Quality ?? 1).ToList();
        if (accepted.Count == 0) return FileFormat.Json;
        foreach (var wanted in accepted)
        {
            // Scripts send the short name, because the media type of a workbook is long.
            if (wanted.MediaType.Value is { } name && name.EndsWith("xlsx", StringComparison.OrdinalIgnoreCase))
                return FileFormat.Xlsx;
            foreach (var format in FileFormats.All)
                if (wanted.MatchesMediaType(format.MediaType().Split(';')[0])) return format;
        }

        return null;
    }

    static bool IsReadable(JsonElement value)
    {
        try
        {
            _ = JsonSerializer.SerializeToUtf8Bytes(value);
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    static async Task<(SqlRequest? Asked, string Fault)> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (await JsonSerializer.DeserializeAsync<SqlRequest>(request.Body, Json,
                cancellationToken) is not { } asked)
            {
                return (null, "null");
            }
            // A lone surrogate cannot be encoded.
            return asked.Parameters?.FirstOrDefault(p => !IsReadable(p.Value)).Key is { } name
                ? (null, $"$.parameters.{name}") : (asked, "");
        }
        catch (JsonException malformed)
        {
            return (null, malformed.Path is { Length: > 1 } path ? path : $"line {malformed.LineNumber + 1}");
        }
    }
}
