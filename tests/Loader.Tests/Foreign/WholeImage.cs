using System.Buffers.Binary;
using Analytics.Loader.Tests.Loading;
using Microsoft.Data.Sqlite;

namespace Analytics.Loader.Tests.Foreign;

/// <summary>
/// A small whole database, as bytes, with its pages by kind: overflow chains, a freelist, an index over every column,
/// so that no damage to a value goes unnoticed.
/// </summary>
sealed class WholeImage
{
    public const int PageSize = 1024;

    WholeImage(byte[] bytes) => Bytes = bytes;

    public byte[] Bytes { get; }

    public int Pages => Bytes.Length / PageSize;

    /// <summary>Makes it as database <c>a</c> of the workspace, which then knows how to load it.</summary>
    public static WholeImage Write(LoadWorkspace workspace, string pragmas)
    {
        workspace.Table("household", "id BIGINT PRIMARY KEY,\nname VARCHAR,\nnote VARCHAR");
        workspace.Table("visit",
            "household_id BIGINT,\non_day DATE,\npurpose VARCHAR,\nPRIMARY KEY (household_id, on_day)");
        workspace.Run("a", $"""
            PRAGMA page_size = {PageSize}; {pragmas};
            CREATE TABLE household (id INTEGER PRIMARY KEY, name TEXT, note TEXT);
            CREATE TABLE visit (household_id INTEGER, on_day TEXT, purpose TEXT, PRIMARY KEY (household_id, on_day)) WITHOUT ROWID;
            CREATE TABLE scratch (id INTEGER PRIMARY KEY, word TEXT);
            CREATE INDEX household_by_name ON household (name);
            CREATE INDEX household_by_note ON household (note);
            CREATE INDEX visit_by_purpose ON visit (purpose);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) INSERT INTO household SELECT i, 'Hộ ' || i, CASE WHEN i % 12 = 0 THEN replace(hex(zeroblob(1500)), '00', char(97 + i / 12)) ELSE 'ghi chú ' || i END FROM n;
            INSERT INTO visit SELECT id, '2024-06-' || printf('%02d', 1 + id % 28), 'rà soát ' || id FROM household;
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO scratch SELECT i, 'giấy nháp ' || i FROM n;
            """);
        workspace.Run("a", "DELETE FROM scratch");
        return new WholeImage(File.ReadAllBytes(workspace.SourcePath("a")));
    }

    /// <summary>A copy with one page, of number 1 and up, worked on.</summary>
    public byte[] With(int page, Action<Span<byte>> damage) =>
        With(bytes => damage(bytes.AsSpan((page - 1) * PageSize, PageSize)));

    public byte[] With(Action<byte[]> damage)
    {
        var copy = Bytes.ToArray();
        damage(copy);
        return copy;
    }

    /// <summary>The pages of b-trees; the first page's begins after the header.</summary>
    public IEnumerable<int> Trees =>
        Enumerable.Range(1, Pages).Where(p => Bytes[(p - 1) * PageSize + TreeAt(p)] is 2 or 5 or 10 or 13);

    public static int TreeAt(int page) => page == 1 ? 100 : 0;

    /// <summary>The first page of the freelist.</summary>
    public int FirstFree => (int)BinaryPrimitives.ReadUInt32BigEndian(Bytes.AsSpan(32));

    /// <summary>First pages of overflow chains, and the pages that they go on with.</summary>
    public IEnumerable<(int Page, int Next)> Overflows => Enumerable.Range(2, Pages - 1)
        .Select(p => (Page: p, Next: (int)BinaryPrimitives.ReadUInt32BigEndian(Bytes.AsSpan((p - 1) * PageSize))))
        .Where(p => p.Next > 1 && p.Next <= Pages
            && Bytes.AsSpan((p.Page - 1) * PageSize + 4, PageSize - 4)
                .IndexOfAnyExceptInRange((byte)'a', (byte)'z') < 0);

    /// <summary>The image after statements that write where only SQLite may.</summary>
    public byte[] AfterSchemaDamage(string sql)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Bytes);
            using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA writable_schema = ON; " + sql;
                command.ExecuteNonQuery();
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
