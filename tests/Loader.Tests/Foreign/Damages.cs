using System.Buffers.Binary;

namespace Analytics.Loader.Tests.Foreign;

/// <summary>
/// A damaged image: its name says what was done, its bytes are the file, and possibly those of a file beside it.
/// </summary>
sealed record DamagedImage(string Name, byte[] Bytes, string? BesideEnd = null, byte[]? Beside = null);

/// <summary>Systematic damage to a whole image, the same for the same seed.</summary>
static class Damages
{
    const int HeaderBytes = 100;

    /// <param name="from">The first of the damages that are counted out page by page which is taken.</param>
    /// <param name="every">Of these damages every so many are taken; 1 takes all.</param>
    public static IEnumerable<DamagedImage> Of(WholeImage whole, int seed, int from, int every, int flips) =>
    [
        .. ((IEnumerable<DamagedImage>)[
            .. Truncated(whole), .. Header(whole), .. Pages(whole, seed), .. Trees(whole, seed), .. Chains(whole),
                .. Freelist(whole),
        ]).Where((_, i) => i % every == from % every),
        .. Schema(whole), .. Beside(whole, seed), .. Flips(whole, seed, flips),
    ];

    static IEnumerable<DamagedImage> Truncated(WholeImage whole)
    {
        foreach (var length in (int[])[1, 15, 16, 99, 100, 101, 511, 1023, 1024, 1025])
            yield return new($"first {length} bytes", whole.Bytes[..length]);
        for (var pages = 2; pages < whole.Pages; pages += 5)
        {
            yield return new($"first {pages} pages", whole.Bytes[..(pages * WholeImage.PageSize)]);
            yield return new($"first {pages} pages, size not vouched for",
                whole.With(b => b[95]++)[..(pages * WholeImage.PageSize - 7)]);
        }
    }

    static IEnumerable<DamagedImage> Header(WholeImage whole)
    {
        for (var i = 0; i < HeaderBytes; i++)
        {
            foreach (var mask in (byte[])[0x01, 0xFF])
                yield return new($"header byte {i} xor {mask}", whole.With(b => b[i] ^= mask));
        }

        foreach (var encoding in (byte[])[2, 3, 5])
            yield return new($"encoding {encoding}", whole.With(b => b[59] = encoding));
        foreach (var version in (byte[])[2, 3])
            yield return new($"read and write version {version}", whole.With(b => b[18] = b[19] = version));
    }

    static IEnumerable<DamagedImage> Pages(WholeImage whole, int seed)
    {
        for (var page = 1; page <= whole.Pages; page++)
        {
            var random = new Random(seed + page);
            yield return new($"page {page} zeroed", whole.With(page, p => p.Clear()));
            yield return new($"page {page} randomised", whole.With(page, random.NextBytes));
            yield return new($"page {page} like its neighbour",
                whole.With(b => b.AsSpan((page == 1 ? 1 : page - 2) * WholeImage.PageSize, WholeImage.PageSize)
                    .CopyTo(b.AsSpan((page - 1) * WholeImage.PageSize))));
        }
    }

    static IEnumerable<DamagedImage> Trees(WholeImage whole, int seed)
    {
        foreach (var page in whole.Trees)
        {
            var (at, random) = (WholeImage.TreeAt(page), new Random(seed + page));
            var pointers = at + (whole.Bytes[(page - 1) * WholeImage.PageSize + at] is 2 or 5 ? 12 : 8);
            yield return Page("kind of page", p => p[at] = (byte)(15 - p[at]));
            yield return Page("freeblock loop", p => { p[at + 1] = 3; p[at + 2] = 0; p[0x300] = 3; p[0x301] = 0; });
            yield return Page("one cell less", p => p[at + 4]--);
            yield return Page("cells beyond the page", p => p[at + 3] = 0xFF);
            yield return Page("content area", p => p[at + 5] ^= 0x7F);
            yield return Page("first cell out of range", p =>
            {
                p[pointers] = 0xFF; p[pointers + 1] =
                (byte)random.Next(256);
            });
            yield return Page("first cell in the header", p => { p[pointers] = 0; p[pointers + 1] = 4; });
            if (pointers == at + 12)
            {
                foreach (var child in (int[])[0, page, whole.Pages + 9, 1])
                {
                    yield return Page($"right child {child}",
                    p => BinaryPrimitives.WriteInt32BigEndian(p[(at + 8)..], child));
                }
            }

            DamagedImage Page(string what, WorkOn damage) =>
                new($"page {page}: {what}", whole.With(page, p => damage(p)));
        }
    }

    delegate void WorkOn(Span<byte> page);

    static IEnumerable<DamagedImage> Chains(WholeImage whole)
    {
        foreach (var (page, next) in whole.Overflows)
        {
            foreach (var to in (int[])[0, page, 1, next + 1, whole.Pages + 1, int.MaxValue])
            {
                yield return new($"overflow page {page} goes on with {to}",
                    whole.With(page, p => BinaryPrimitives.WriteInt32BigEndian(p, to)));
            }
        }
    }

    static IEnumerable<DamagedImage> Freelist(WholeImage whole)
    {
        var trunk = whole.FirstFree;
        foreach (var (what, offset, value) in ((string, int, int)[])[("next is itself", 0,
            trunk), ("next is the schema", 0, 1), ("next is nowhere", 0, whole.Pages + 7),
            ("count beyond the page", 4, 100_000), ("count below zero", 4, -1), ("leaf is a root", 8, 2),
            ("leaf is itself", 8, trunk), ("leaf is nowhere", 8, -5)])
        {
            yield return new($"freelist: {what}",
                whole.With(trunk, p => BinaryPrimitives.WriteInt32BigEndian(p[offset..], value)));
        }

        foreach (var first in (int[])[0, 1, 3, whole.Pages + 1])
        {
            yield return new($"freelist begins at {first}",
                whole.With(b => BinaryPrimitives.WriteInt32BigEndian(b.AsSpan(32), first)));
        }
    }

    static readonly (string What, string Sql)[] SchemaDamages =
    [
        ("a table that no longer parses",
            "UPDATE sqlite_schema SET sql = 'CREATE TABLE household (id INTEGER PRIMARY KEY, name TEX' WHERE name = 'household'"),
        ("a table of bytes",
            "UPDATE sqlite_schema SET sql = CAST(x'43524541544520FF0A0D00C3' AS TEXT) WHERE name = 'household'"),
        ("a table without text", "UPDATE sqlite_schema SET sql = NULL WHERE name = 'household'"),
        ("an index that no longer parses",
            "UPDATE sqlite_schema SET sql = 'CREATE INDEX household_by_name ON household (nam' WHERE name = 'household_by_name'"),
        ("an index on a missing column",
            "UPDATE sqlite_schema SET sql = 'CREATE INDEX household_by_name ON household (nome)' WHERE name = 'household_by_name'"),
        ("columns in another order",
            "UPDATE sqlite_schema SET sql = 'CREATE TABLE household (id INTEGER PRIMARY KEY, note TEXT, name TEXT)' WHERE name = 'household'"),
        ("a table that says it has no rowid",
            "UPDATE sqlite_schema SET sql = sql || ' WITHOUT ROWID' WHERE name = 'household'"),
        ("a table that says it has a rowid",
            "UPDATE sqlite_schema SET sql = replace(sql, 'WITHOUT ROWID', '') WHERE name = 'visit'"),
        ("a table called a view", "UPDATE sqlite_schema SET type = 'view', rootpage = 0 WHERE name = 'household'"),
        ("a table turned into a view",
            "UPDATE sqlite_schema SET type = 'view', rootpage = 0, sql = 'CREATE VIEW household AS SELECT 1 AS id, 2 AS name, 3 AS note' WHERE name = 'household'"),
        ("a table of an unknown module",
            "UPDATE sqlite_schema SET rootpage = 0, sql = 'CREATE VIRTUAL TABLE household USING nowhere(id, name, note)' WHERE name = 'household'"),
        ("an unknown kind", "UPDATE sqlite_schema SET type = 'tabel' WHERE name = 'household'"),
        ("a name that SQLite reserves",
            "UPDATE sqlite_schema SET name = 'sqlite_household', tbl_name = 'sqlite_household' WHERE name = 'household'"),
        ("a table twice", "INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name = 'household'"),
        ("a table forgotten", "DELETE FROM sqlite_schema WHERE tbl_name = 'visit'"),
        ("everything forgotten", "DELETE FROM sqlite_schema"),
        .. ((string[])[
            "0", "1", "99999", "-1", "'x'", "NULL", "(SELECT rootpage FROM sqlite_schema WHERE name = 'scratch')",
                "(SELECT rootpage FROM sqlite_schema WHERE name = 'household_by_name')", "rootpage + 1",
        ])
            .Select(root =>
                ($"a root at {root}", $"UPDATE sqlite_schema SET rootpage = {root} WHERE name = 'household'")),
        ("the root of an index at a table",
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'household') WHERE name = 'household_by_name'"),
    ];

    static IEnumerable<DamagedImage> Schema(WholeImage whole) =>
        SchemaDamages.Select(d => new DamagedImage($"schema: {d.What}", whole.AfterSchemaDamage(d.Sql)));

    static IEnumerable<DamagedImage> Beside(WholeImage whole, int seed)
    {
        var random = new Random(seed);
        foreach (var end in (string[])["-wal", "-journal"])
        {
            foreach (var length in (int[])[1, 32, 5_000, 100_000])
            {
                var bytes = new byte[length];
                random.NextBytes(bytes);
                yield return new($"{length} random bytes as {end}", whole.Bytes, end, bytes);
                yield return new($"{length} random bytes as {end} of a WAL source", whole.With(b => b[18] = b[19] = 2),
                    end, bytes);
            }
        }
    }

    static IEnumerable<DamagedImage> Flips(WholeImage whole, int seed, int count)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            var (at, mask) = (random.Next(whole.Bytes.Length), (byte)random.Next(1, 256));
            yield return new($"byte {at} xor {mask}", whole.With(b => b[at] ^= mask));
        }
    }
}
