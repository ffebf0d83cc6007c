using System.Text;
using Analytics.QueryWorker.Cage;
using Analytics.QueryWorker.Files;
using Analytics.QueryWorker.Protocol;
using Analytics.QueryWorker.Writing;

namespace Analytics.QueryWorker.Answers;

/// <summary>
/// Runs a few harmless statements before the first request arrives, so that the code is compiled, its threads are
/// started and its files are loaded in advance, and before the address space is limited.
/// </summary>
static class WarmUp
{
    const string Statement =
        "WITH w AS (SELECT i, 'x' AS t, 0.5 AS d, DATE '2000-01-01' AS day, i > 1 AS b, CAST(i AS DOUBLE) AS f FROM "
            + "range(3) AS r (i)) " +
        "SELECT * FROM w WHERE i >= $least AND day >= $day;";

    static readonly string[] Questions =
    [
        """{"maxRows": 2, "countSeconds": 10}""",
        """{"orderBy": {"column": 1, "descending": true}}""",
        """{"mode": "describe", "parameters": null}""",
        """{"mode": "statistics"}""",
        """{"mode": "plan"}""",
        """{"parameters": {}}""",
    ];

    public static void Run(RequestHandler handler, CageKind cage, PathScrubber scrubber)
    {
        _ = FormulaGuard.Of(Statement);
        foreach (var question in Questions)
            handler.Answer(RequestReader.Read(Text(question)), new AnswerWriter(Stream.Null, cage, scrubber));
    }

    static MemoryStream Text(string question)
    {
        var parameters =
            question.Contains("parameters") ? "" : """ "parameters": {"least": "0", "day": "2000-01-01"}, """;
        return new MemoryStream(
            Encoding.UTF8.GetBytes($$"""{"sql": "{{Statement}}", {{parameters}} {{question[1..]}}"""));
    }
}
