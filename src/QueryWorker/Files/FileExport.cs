using System.Diagnostics;
using Analytics.QueryWorker.Engine;
using Analytics.QueryWorker.Protocol;
using Analytics.QueryWorker.Statements;
using Analytics.QueryWorker.Writing;

namespace Analytics.QueryWorker.Files;

/// <summary>
/// The result as a file that the engine itself writes to standard output. The metadata goes to standard error.
/// </summary>
sealed class FileExport(BoundStatement statement, Relation relation, AnswerHead head, QueryRequest request)
{
    const string AlreadyMarked = "is_illustrative";

    readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <exception cref="QueryException">The query failed, possibly after part of the file was written.</exception>
    public void Send(AnswerWriter answer)
    {
        var rows = request.Whole ? null : CountRows();
        using var copy = statement.Prepare(
            $"COPY ({relation.Select(Cells(), request.Whole ? null : request.MaxRows)}) TO "
                + $"{Sql.Text(LockedSnapshot.Output)} ({Options()})",
            PreparedStatement.Copy);
        answer.BeginFile(relation.Columns, head, rows);
        using var copied = copy.Execute();
        answer.EndFile(copied.SingleNumber(), _clock.Elapsed);
    }

    (long Count, bool Truncated)? CountRows()
    {
        using var count =
            statement.Prepare(
            $"SELECT count(*) FROM ({(relation with { OrderBy = null }).Select("1", request.MaxRows + 1)})");
        using var counted = count.Execute();
        var rows = counted.SingleNumber();
        return (Math.Min(rows, request.MaxRows), rows > request.MaxRows);
    }

    string Cells()
    {
        var cells = relation.Columns.Select(Cell);
        return string.Join(", ", MarkedByColumn is { } mark
            ? cells.Append($"{Sql.Text(FormulaGuard.Of(mark.Label))} AS {Sql.Name(FormulaGuard.Of(mark.Column))}")
            : cells);
    }

    string Cell(Column column, int i) => request.Format == AnswerFormat.Csv
        ? $"{CsvCells.Of(column, Relation.Cell(i), request.DecimalComma)} AS {Sql.Name(FormulaGuard.Of(column.Name))}"
        : $"{Relation.Cell(i)} AS {Sql.Name(column.Name)}";

    IllustrativeMark? MarkedByColumn => request.Format == AnswerFormat.Csv && head.Illustrative
        && !relation.Columns.Any(column => column.Name.Equals(AlreadyMarked, StringComparison.OrdinalIgnoreCase))
        ? request.Illustrative : null;

    string Options() => request.Format == AnswerFormat.Csv
        ? $"FORMAT csv, HEADER true, DELIMITER '{request.Delimiter}'"
        : "FORMAT parquet" + (head.Illustrative && request.Illustrative is { } mark
            ? $", KV_METADATA {{{Sql.Text(mark.Column)}: {Sql.Text(mark.Label)}}}" : "");
}
