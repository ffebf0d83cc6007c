using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Analytics.Route.Tests;

/// <summary>
/// What the operational file itself says, counted without the warehouse: short SQL on its tables, and a replay of its
/// events.
/// </summary>
sealed class OperationalCount(string file) : IDisposable
{
    readonly SqliteConnection _file = Open(file);

    const string EventsByDay = """
        SELECT cell_id, reported_on AS day, 'rolled_out' AS what FROM roll_out
        UNION ALL SELECT cell_id, adopted_on, 'planned' FROM cell_plan
        UNION ALL SELECT cell_id, registered_on, 'registered' FROM registration
        UNION ALL SELECT cell_id, visited_on, CASE WHEN outcome = 'chua_dat' THEN 'returned' WHEN kind = 'tham_dinh' THEN 'appraised' ELSE 'surveyed' END FROM appraisal_visit
        UNION ALL SELECT cell_id, decided_on, 'recognised' FROM recognition
        UNION ALL SELECT cell_id, reviewed_on, CASE outcome WHEN 'giu_vung' THEN 'kept' ELSE 'to_upgrade' END FROM title_review
        UNION ALL SELECT recognition.cell_id, withdrawal.decided_on, 'withdrawn' FROM withdrawal JOIN recognition ON recognition.id = withdrawal.recognition_id
        ORDER BY day
        """;

    /// <summary>The state of each cell on a day, by living through its events one after another.</summary>
    public Dictionary<int, string> States(string day)
    {
        var states = Rows("SELECT id FROM cell", r => r.GetInt32(0)).ToDictionary(id => id, _ => "not_started");
        foreach (var (cell, what) in Rows($"SELECT cell_id, what FROM ({EventsByDay}) WHERE day <= '{day}'",
            r => (r.GetInt32(0), r.GetString(1))))
        {
            states[cell] = After(states[cell], what);
        }

        return states;
    }

    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> row)
    {
        using var command = _file.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    public int Count(string sql) =>
        Convert.ToInt32(Rows(sql, r => r.GetValue(0)).Single(), CultureInfo.InvariantCulture);

    public void Dispose() => _file.Dispose();

    static string After(string state, string what) => what switch
    {
        "rolled_out" => state == "not_started" ? what : state,
        "registered" => HoldsTitle(state) ? state : what,
        "planned" => state is "not_started" or "rolled_out" or "registered" ? what : state,
        "surveyed" or "appraised" or "returned" => HoldsTitle(state) ? state : what,
        "kept" or "to_upgrade" => HoldsTitle(state) ? what : state,
        _ => what,
    };

    static bool HoldsTitle(string state) => state is "recognised" or "kept" or "to_upgrade";

    static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }
}
