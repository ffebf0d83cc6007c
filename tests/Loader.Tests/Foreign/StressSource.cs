using Analytics.Loader.Tests.Loading;

namespace Analytics.Loader.Tests.Foreign;

/// <summary>
/// A foreign database: anything that SQLite allows and an owner may have used, described by extract and staging alone.
/// </summary>
static class StressSource
{
    public const int ManyRows = 200_000, ManyColumns = 100;

    static readonly string[] ColumnTypes = ["BIGINT", "DOUBLE", "VARCHAR", "BLOB"];

    /// <summary>Writes the database <c>a</c> and the SQL tree of the workspace.</summary>
    /// <param name="pragmas">What shapes the file: encoding, page size, vacuum, journal.</param>
    public static void Write(LoadWorkspace workspace, string pragmas, int manyRows = ManyRows)
    {
        Describe(workspace);
        workspace.Run("a", pragmas + ";" + Schema + Beside);
        workspace.Run("a", Rows(manyRows));
    }

    static void Describe(LoadWorkspace workspace)
    {
        workspace.Table("no_rowid", "a VARCHAR,\nb VARCHAR,\nn BIGINT,\nPRIMARY KEY (a, b)");
        workspace.Table("strict_types",
            "id BIGINT PRIMARY KEY,\ni BIGINT,\nr DOUBLE,\nt VARCHAR,\nb BLOB,\nanything VARCHAR");
        workspace.Table("generated", "id BIGINT PRIMARY KEY,\nx BIGINT,\ntwice BIGINT,\nlabel VARCHAR");
        workspace.Table("far_rowid", "id BIGINT PRIMARY KEY,\nword VARCHAR", "SELECT rowid AS id, word FROM far_rowid");
        workspace.Table("four_keys",
            "a VARCHAR,\nb BIGINT,\nc DATE,\nd BLOB,\nn DECIMAL(12,3),\nPRIMARY KEY (a, b, c, d)");
        workspace.Table("text_key", "k VARCHAR PRIMARY KEY,\nn UBIGINT");
        workspace.Table("cell",
            "id BIGINT PRIMARY KEY,\ni BIGINT,\nr DOUBLE,\nt VARCHAR,\nb BLOB,\nd DATE,\nm TIMESTAMP,\nh TIME,\nyes BOOLEAN,\nsmall TINYINT,\nmoney DECIMAL(18,2)");
        workspace.Table("affinity", "id BIGINT PRIMARY KEY,\nwhole_or_not DOUBLE,\nreal_of_four_bytes REAL");
        workspace.Table("vacant", "id BIGINT PRIMARY KEY,\nword VARCHAR");
        workspace.Table("many", "id BIGINT PRIMARY KEY,\nword VARCHAR,\nx DOUBLE");
        Odd(workspace, "Hộ nghèo",
            "\"Mã hộ\" BIGINT PRIMARY KEY,\n\"Số khẩu\" BIGINT,\n\"số KHẨU\" BIGINT,\n\"select\" VARCHAR");
        Odd(workspace, "order", "\"group by\" BIGINT PRIMARY KEY,\n\"say \"\"hi\"\"\" VARCHAR,\n\"a'b\" VARCHAR");
        Odd(workspace, "two words; --", "\"1st\" BIGINT PRIMARY KEY,\n\"x.y\" VARCHAR");
        workspace.Table("wide",
            "id BIGINT PRIMARY KEY"
                + string.Concat(Enumerable.Range(0, ManyColumns).Select(i => $",\nc{i} {ColumnTypes[i % 4]}")));
    }

    static void Odd(LoadWorkspace workspace, string name, string columns)
    {
        workspace.Sql($"staging/{name}", $"CREATE TABLE staging.\"{name}\" (\n{columns}\n);\n");
        workspace.Sql($"extract/{name}", $"SELECT * FROM \"{name}\"");
    }

    static readonly string Schema = $""""
        CREATE TABLE no_rowid (a TEXT, b TEXT, n INTEGER, PRIMARY KEY (b, a)) WITHOUT ROWID;
        CREATE TABLE strict_types (id INTEGER PRIMARY KEY, i INT, r REAL, t TEXT, b BLOB, anything ANY) STRICT;
        CREATE TABLE generated (id INTEGER PRIMARY KEY, x INTEGER, twice INTEGER GENERATED ALWAYS AS (x * 2) VIRTUAL, label TEXT AS ('n' || x) STORED);
        CREATE TABLE far_rowid (word TEXT);
        CREATE TABLE four_keys (a TEXT COLLATE NOCASE, b INTEGER, c TEXT, d BLOB, n NUMERIC);
        CREATE TABLE text_key (k TEXT PRIMARY KEY, n);
        CREATE TABLE cell (id INTEGER PRIMARY KEY, i INTEGER, r, t TEXT, b BLOB, d TEXT, m DATETIME, h TEXT, yes BOOLEAN, small INT, money DECIMAL(18,2) CHECK (money > -1e9));
        CREATE TABLE affinity (id INTEGER PRIMARY KEY, whole_or_not INTEGER, real_of_four_bytes REAL);
        CREATE TABLE vacant (id INTEGER PRIMARY KEY, word TEXT);
        CREATE TABLE many (id INTEGER PRIMARY KEY AUTOINCREMENT, word TEXT, x REAL);
        CREATE TABLE "Hộ nghèo" ("Mã hộ" INTEGER PRIMARY KEY, "Số khẩu" INTEGER, "số KHẨU" INTEGER, "select" TEXT);
        CREATE TABLE "order" ("group by" INTEGER PRIMARY KEY, "say ""hi""" TEXT, "a'b" TEXT);
        CREATE TABLE "two words; --" ("1st" INTEGER PRIMARY KEY, "x.y" TEXT);
        CREATE TABLE wide (id INTEGER PRIMARY KEY{string.Concat(Enumerable.Range(0, ManyColumns).Select(i => $", c{i}"))});

        """";

    // Never read, and harmless.
    const string Beside = """
        CREATE VIEW some_words AS SELECT word, no_such_function(word) FROM many;
        CREATE TRIGGER on_many AFTER DELETE ON many BEGIN DELETE FROM vacant; END;
        CREATE VIRTUAL TABLE note USING fts5(body);
        INSERT INTO note VALUES ('lúa mùa nước nổi'), ('dừa');
        CREATE VIRTUAL TABLE place USING rtree(id, x0, x1);
        INSERT INTO place VALUES (1, 0, 1), (2, 5, 9);
        CREATE INDEX many_by_half ON many (id / 2) WHERE id > 10;
        CREATE INDEX four_keys_down ON four_keys (a DESC, n);
        """;

    static string Rows(int manyRows) => $"""
        INSERT INTO no_rowid VALUES ('x', 'y', 1), ('y', 'x', 2), ('', '', 3), ('x', '', NULL);
        INSERT INTO strict_types VALUES (1, 9223372036854775807, 0.1, 'á', x'00', 5), (2, NULL, NULL, NULL, NULL, NULL), (-3, -9223372036854775808, -1e-300, '', x'', 'năm');
        INSERT INTO generated (id, x) VALUES (1, 21), (2, NULL), (9, -4);
        INSERT INTO far_rowid (rowid, word) VALUES (-9223372036854775808, 'least'), (-5, 'below'), (0, 'zero'), (2147483648, 'above 31 bits'), (9007199254740993, 'above 53'), (9223372036854775807, 'most');
        INSERT INTO four_keys VALUES ('a', 1, '2024-02-29', x'01', 0.125), ('A', 1, '2024-02-29', x'01', 1), ('a', 1, '2024-02-29', x'', '2.5'), ('a', -1, '2024-03-01', x'01', 123456789.001);
        INSERT INTO text_key VALUES ('Hoa', 1), ('hoa', 2), ('HOA', 3), ('Hoà', 4), ('Hòa', 5), ('Hoa' || char(768), 6), ('Hoà ', 7), (' Hoà', 8), ('a|b', 9), ('a\|b', 10), ('a\', 11), ('', 12), ('|', 13), ('🌾', '18446744073709551615'), (char(10), 15), ('00123', 16), ('123', 17);
        INSERT INTO cell (id, i, r, t, b, d, m, h, yes, small, money) VALUES
            (1, 9223372036854775807, -0.0, 'dòng một' || char(13, 10) || 'dòng' || char(9) || 'hai', x'00FF0A', '1900-01-01', '2024-06-01 23:59:59', '23:59:59', 1, -128, 1234.56),
            (2, -9223372036854775808, 1e308, '', x'', '2100-12-31', '1900-01-01 00:00:00', '00:00:00', 0, 127, -0.01),
            (3, 0, 4.9406564584124654e-324, ' ', zeroblob(100000), NULL, NULL, NULL, NULL, NULL, 90071992547409.92),
            (4, 255, -1.7976931348623157e308, replace(hex(zeroblob(200000)), '00', 'ệ'), NULL, NULL, NULL, NULL, NULL, 0, 7),
            (5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
        INSERT INTO affinity VALUES (1, 1.5, 0.1), (2, 2, 3), (3, 1e300, 16777217), (4, 9007199254740992, NULL), (5, -7.0, 1e-40);
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {manyRows}) INSERT INTO many SELECT i * 7 - 1000, 'Ấp số ' || i, i / 3.0 FROM n;
        DELETE FROM many WHERE id % 10 = 0;
        INSERT INTO "Hộ nghèo" VALUES (1, 4, 5, 'from'), (2, NULL, 6, NULL);
        INSERT INTO "order" VALUES (1, '"hi"', ''''), (2, NULL, '--');
        INSERT INTO "two words; --" VALUES (1, ';'), (2, NULL);
        INSERT INTO wide (id{string.Concat(Enumerable.Range(0, ManyColumns).Select(i => $", c{i}"))}) VALUES
            (1{string.Concat(Enumerable.Range(0, ManyColumns).Select(i => (i % 4) switch { 0 => $", {i}", 1 => $", {i}.5", 2 => $", 'ô {i}'", _ => $", x'{i:x4}'" }))}),
            (2{string.Concat(Enumerable.Repeat(", NULL", ManyColumns))});
        """;
}
