using Analytics.Loader.Loads;
using Analytics.Loader.Sources;
using Analytics.Warehouse.Files;
using Analytics.Warehouse.Publishing;
using Analytics.Warehouse.Sql;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using static SQLitePCL.raw;

namespace Analytics.Loader.Steps;

/// <summary>
/// Reads one table of one source through its extract and validates each cell against the staging contract. A row with
/// an invalid cell is refused completely, with one line for each such cell, and counted once: read = loaded +
/// refused.
/// </summary>
sealed class TableReader
{
    const int RowsBetweenReports = 100_000;

    readonly LoadRun _run;
    readonly SourceView _view;
    readonly StagingTable _table;
    readonly CellReader[] _readers;
    readonly int[] _positions;
    readonly CellValue[] _cells;
    readonly int[] _keys;
    readonly List<RefusedCell> _refused = [];
    readonly bool _isNumbered;
    long _read, _loaded, _refusedRows, _converted, _unidentified;

    TableReader(LoadRun run, SourceView view, StagingTable table, sqlite3_stmt statement, UnreadColumns? unread)
    {
        (_run, _view, _table) = (run, view, table);
        _readers = [.. table.Columns.Select(CellReader.For)];
        _positions = [.. table.Columns.Select(c => PositionOf(statement, c))];
        foreach (var i in Enumerable.Range(0, sqlite3_column_count(statement)).Except(_positions))
        {
            unread?.Ignore(sqlite3_column_table_name(statement, i).utf8_to_string(),
                sqlite3_column_origin_name(statement, i).utf8_to_string());
        }

        _cells = new CellValue[table.Columns.Count];
        _isNumbered = ExtractStatement.IsNumbered(statement);
        _keys = [.. table.KeyColumns.Select(k => table.Columns.TakeWhile(c => c != k).Count())];
    }

    /// <returns>Null where the extract is optional and the source has no such table.</returns>
    public static TableSummary? Read(LoadRun run, SourceView view, StagingTable table, SqlFile extract,
        UnreadColumns? unread = null)
    {
        using var statement = ExtractStatement.Prepare(view, extract, unread);
        if (statement is null) return null;
        return new TableReader(run, view, table, statement, unread).ReadAll(statement, view.Connection.Handle!);
    }

    TableSummary ReadAll(sqlite3_stmt statement, sqlite3 handle)
    {
        int code;
        using (var appender = _run.Connection.CreateAppender(LoadRun.Extracted, "staging", _table.Name))
        {
            while ((code = sqlite3_step(statement)) == SQLITE_ROW)
            {
                ReadRow(statement, appender);
                if (_read % RowsBetweenReports == 0) Report();
            }
        }

        if (code != SQLITE_DONE)
        {
            throw SourceErrors.Explain(_view.Source.Path,
                new SqliteException(sqlite3_errmsg(handle).utf8_to_string(), code));
        }

        RequireSomeKey();
        WriteRefused();
        return new TableSummary(_view.Source.Name, _table.Name, _read, _loaded, _refusedRows,
            _converted)
        { Unidentified = _unidentified };
    }

    void ReadRow(sqlite3_stmt statement, DuckDBAppender appender)
    {
        _read++;
        var fits = true;
        for (var i = 0; i < _cells.Length; i++)
        {
            _readers[i].Read(statement, _positions[i], _table.Columns[i].IsRequired, ref _cells[i]);
            fits &= _cells[i].State != CellValueState.Refused;
        }

        if (!fits)
        {
            Refuse(statement);
            return;
        }

        _loaded++;
        var row = appender.CreateRow().AppendValue(_view.Source.Name);
        for (var i = 0; i < _cells.Length; i++)
        {
            if (_cells[i].State == CellValueState.Converted) _converted++;
            Append(row, _table.Columns[i].Type, in _cells[i]);
        }

        row.EndRow();
    }

    static void Append(IDuckDBAppenderRow row, string type, in CellValue cell)
    {
        if (cell.State == CellValueState.Null)
        {
            row.AppendNullValue();
            return;
        }

        _ = type switch
        {
            "BIGINT" => row.AppendValue(cell.Integer),
            "INTEGER" => row.AppendValue((int)cell.Integer),
            "SMALLINT" => row.AppendValue((short)cell.Integer),
            "TINYINT" => row.AppendValue((sbyte)cell.Integer),
            "UTINYINT" => row.AppendValue((byte)cell.Integer),
            "USMALLINT" => row.AppendValue((ushort)cell.Integer),
            "UINTEGER" => row.AppendValue((uint)cell.Integer),
            "UBIGINT" => row.AppendValue((ulong)cell.Decimal),
            _ when type.StartsWith("DECIMAL", StringComparison.Ordinal) => row.AppendValue(cell.Decimal),
            "DOUBLE" => row.AppendValue(cell.Real),
            "BOOLEAN" => row.AppendValue(cell.Integer == 1),
            "DATE" => row.AppendValue(DateOnly.FromDateTime(cell.Moment)),
            "TIMESTAMP" => row.AppendValue(cell.Moment),
            "TIME" => row.AppendValue(TimeOnly.FromDateTime(cell.Moment)),
            "BLOB" => row.AppendValue(cell.Blob),
            _ => row.AppendValue(cell.Text),
        };
    }

    // Rows without a key match nothing in history: all existing rows of the table would count as gone.
    void RequireSomeKey()
    {
        if (_read > 0 && _unidentified == _read)
        {
            throw new TerminalException(
                $"{_view.Source.Path}: none of the {_read} rows that sql/extract/{_table.Name}.sql gives has a key "
                    + $"that can be read ({string.Join(", ", _table.Key)}): mend the source or the extract.");
        }
    }

    void Refuse(sqlite3_stmt statement)
    {
        _refusedRows++;
        var isIdentified = _keys.All(i => _cells[i].State != CellValueState.Refused);
        if (!isIdentified) _unidentified++;
        var key = string.Join('|', _keys.Select(i => _cells[i].State is CellValueState.Value or CellValueState.Converted
            ? RowKey.Part(_table.Columns[i].Type, _keys.Length > 1, in _cells[i])
            : CellReader.Shown(statement, _positions[i]) ?? "NULL"));
        var place = isIdentified && _table.IsKeyShown ? key : PlaceOf(statement);
        for (var i = 0; i < _cells.Length; i++)
        {
            if (_cells[i].State != CellValueState.Refused) continue;
            _refused.Add(
                new RefusedCell(key, _table.Columns[i].Name, CellReader.Shown(statement, _positions[i]),
                    _cells[i].Rule!, place));
        }
    }

    // The position of the row: where the source has no rowid, the number of rows that the extract returned before it.
    string PlaceOf(sqlite3_stmt statement) => _isNumbered && sqlite3_column_type(statement, 0) == SQLITE_INTEGER
        ? $"rowid {sqlite3_column_int64(statement, 0)}"
        : $"#{_read}";

    void WriteRefused()
    {
        if (_refused.Count == 0) return;
        using var appender = _run.Connection.CreateAppender(LoadRun.Extracted, "staging", "refused rows");
        foreach (var cell in _refused)
        {
            appender.CreateRow().AppendValue(_view.Source.Name).AppendValue(_table.Name).AppendValue(cell.Key)
                .AppendValue(cell.Column).AppendValue(cell.Value).AppendValue(cell.Rule).AppendValue(cell.Place)
                .EndRow();
        }
    }

    void Report()
    {
        _run.CancellationToken.ThrowIfCancellationRequested();
        _run.ReportProgress("extract", _table.Name, _read);
    }

    int PositionOf(sqlite3_stmt statement, StagingColumn column)
    {
        // SQLite distinguishes Xã from XÃ: an exact match is preferred to one that differs in case.
        var given = Enumerable.Range(0, sqlite3_column_count(statement))
            .Select(i => sqlite3_column_name(statement, i).utf8_to_string()).ToList();
        foreach (var comparison in (StringComparison[])[StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase])
            if (given.FindIndex(name => name.Equals(column.Name, comparison)) is >= 0 and var at) return at;
        throw new TerminalException(
            $"sql/extract/{_table.Name}.sql gives no column {column.Name} from {_view.Source.Path}, which "
                + $"sql/staging/{_table.Name}.sql asks for.");
    }

    readonly record struct RefusedCell(string Key, string Column, string? Value, string Rule, string Place);
}
