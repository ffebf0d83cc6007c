using System.Buffers.Binary;
using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Tests;

public sealed class StorageFormatTests : IDisposable
{
    // What DuckDB 1.0.0 and later read. Raising it is a decision: an older program can then no longer open what is
    // published.
    const ulong Pinned = 64;

    // A checksum of 8 bytes and the word DUCK come before it.
    const int OffsetOfVersion = 12;

    readonly TempWarehouse _warehouse = new();

    [Fact]
    public void A_published_file_has_the_pinned_storage_version_whatever_the_engine_prefers()
    {
        _warehouse.Publish(1);
        var header =
            File.ReadAllBytes(WarehouseFolder.DatabaseIn(_warehouse.Folder.SnapshotOf(1))).AsSpan(OffsetOfVersion);

        Assert.Equal(Pinned, BinaryPrimitives.ReadUInt64LittleEndian(header));
    }

    [Fact]
    public void The_version_is_set_and_not_the_default_of_the_engine()
    {
        using var build = DuckDbFile.OpenBuild(Path.Combine(_warehouse.Folder.Work, "x.duckdb"));

        Assert.Equal(DuckDbFile.StorageVersion,
            build.Scalar<string>("SELECT current_setting('storage_compatibility_version')"));
        Assert.StartsWith(DuckDbFile.StorageVersion,
            build.Scalar<string>("SELECT tags['storage_version'] FROM duckdb_databases() WHERE NOT internal"));
    }

    public void Dispose() => _warehouse.Dispose();
}
