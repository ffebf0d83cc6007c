using System.Text;
using SQLitePCL;

namespace Analytics.Loader.Sample.Tables;

/// <summary>
/// Writes the rows of one table with one prepared statement. Every table begins with its id and ends with
/// recorded_on, source_note and is_illustrative; the caller sets the columns in between, in order.
/// </summary>
/// <remarks>
/// SQLite keeps bound values over a reset, so a text or day equal to the previous one is not bound again: in a large
/// table days and source notes repeat from row to row.
/// </remarks>
sealed class TableWriter : IDisposable
{
    readonly sqlite3 _database;
    readonly sqlite3_stmt _insert;
    readonly DateOnly _cut;
    readonly Action<long> _onRows;
    readonly object?[] _bound;
    readonly int[] _boundDay;
    readonly int _last;
    long _id;
    int _at;

    public TableWriter(sqlite3 database, string table, string columns, DateOnly cut, Action<long> onRows)
    {
        (_database, _cut, _onRows) = (database, cut, onRows);
        _last = columns.Count(c => c == ',') + 1 + 4;
        _bound = new object?[_last + 1];
        _boundDay = new int[_last + 1];
        var places = string.Join(',', Enumerable.Repeat('?', _last));
        var sql = $"INSERT INTO {table} (id, {columns}, recorded_on, source_note, is_illustrative) VALUES ({places})";
        Check(raw.sqlite3_prepare_v2(database, sql, out _insert));
    }

    public long Rows { get; private set; }

    /// <summary>
    /// Takes the next id; returns null where the row was recorded after the cut: ids are the same in every state of
    /// the database.
    /// </summary>
    public TableWriter? Next(DateOnly recordedOn)
    {
        _id++;
        if (recordedOn > _cut)
            return null;
        _at = 1;
        BindNumber(1, _id);
        BindDay(_last - 2, recordedOn);
        return this;
    }

    /// <summary>Skips ids of rows recorded after the cut.</summary>
    public void Skip(int rows) => _id += rows;

    public TableWriter Set(long value)
    {
        BindNumber(++_at, value);
        return this;
    }

    public TableWriter Set(long? value) => value is { } known ? Set(known) : SetNull();

    public TableWriter Set(double value)
    {
        ClearBound(++_at);
        Check(raw.sqlite3_bind_double(_insert, _at, value));
        return this;
    }

    public TableWriter Set(DateOnly value)
    {
        BindDay(++_at, value);
        return this;
    }

    public TableWriter Set(DateOnly? value) => value is { } known ? Set(known) : SetNull();

    public TableWriter Set(string? value)
    {
        if (value is null)
            return SetNull();
        BindText(++_at, value);
        return this;
    }

    public TableWriter SetNull()
    {
        ClearBound(++_at);
        Check(raw.sqlite3_bind_null(_insert, _at));
        return this;
    }

    /// <summary>Ends an illustrative row.</summary>
    public void Illustrate(string note = Notes.Illustrative) => Write(note, isIllustrative: true);

    /// <summary>Ends a row with a fact of the named source.</summary>
    public void Record(string note) => Write(note, isIllustrative: false);

    public void Write(string note, bool isIllustrative)
    {
        if (_at != _last - 3)
            throw new InvalidOperationException($"A row has {_at - 1} values for {_last - 4} columns.");
        BindText(_last - 1, note);
        BindNumber(_last, isIllustrative ? 1 : 0);
        if (raw.sqlite3_step(_insert) != raw.SQLITE_DONE)
            Check(raw.sqlite3_errcode(_database));
        Check(raw.sqlite3_reset(_insert));
        if (++Rows % 50_000 == 0)
            _onRows(Rows);
    }

    public void Dispose() => _insert.Dispose();

    void BindNumber(int at, long value)
    {
        ClearBound(at);
        Check(raw.sqlite3_bind_int64(_insert, at, value));
    }

    void BindText(int at, string value)
    {
        if (ReferenceEquals(_bound[at], value))
            return;
        Check(raw.sqlite3_bind_text(_insert, at, Encoding.UTF8.GetBytes(value)));
        (_bound[at], _boundDay[at]) = (value, 0);
    }

    void BindDay(int at, DateOnly value)
    {
        if (_boundDay[at] == value.DayNumber)
            return;
        Span<byte> iso = stackalloc byte[10];
        value.TryFormat(iso, out _, "O", null);
        Check(raw.sqlite3_bind_text(_insert, at, iso));
        (_bound[at], _boundDay[at]) = (null, value.DayNumber);
    }

    void ClearBound(int at) => (_bound[at], _boundDay[at]) = (null, 0);

    void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw new IOException($"SQLite: {raw.sqlite3_errmsg(_database).utf8_to_string()} ({code})");
    }
}
