using Analytics.Warehouse.Files;

namespace Analytics.Warehouse.Tests;

public sealed class WarehouseLockTests : IDisposable
{
    readonly TempWarehouse _warehouse = new();

    [Fact]
    public void One_holder_at_a_time_and_the_other_gets_an_error_that_says_so()
    {
        using var first = WarehouseLock.Take(_warehouse.Folder);

        Assert.True(WarehouseLock.IsHeld(_warehouse.Folder));
        Assert.Contains("Another load is running",
            Assert.Throws<TransientException>(() => WarehouseLock.Take(_warehouse.Folder)).Message);
    }

    [Fact]
    public void A_lock_that_was_given_back_can_be_taken()
    {
        WarehouseLock.Take(_warehouse.Folder).Dispose();

        Assert.False(WarehouseLock.IsHeld(_warehouse.Folder));
        WarehouseLock.Take(_warehouse.Folder).Dispose();
    }

    [Fact]
    public void Looking_makes_nothing()
    {
        Assert.False(WarehouseLock.IsHeld(_warehouse.Folder));
        Assert.False(File.Exists(_warehouse.Folder.LockFile));
    }

    [Fact]
    public void A_lock_that_cannot_be_opened_is_not_called_another_load()
    {
        Directory.CreateDirectory(_warehouse.Folder.LockFile);

        Assert.DoesNotContain("Another load",
            Assert.ThrowsAny<AnalyticsException>(() => WarehouseLock.Take(_warehouse.Folder)).Message);
    }

    public void Dispose() => _warehouse.Dispose();
}
