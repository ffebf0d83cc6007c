-- stop
-- vi: Người đọc sẽ thấy tổng các xã, thị trấn khác số toàn huyện và không biết tin số nào.
-- en: A reader would see the communes add up to something else than the district, and not know which to believe.
SELECT total.cells, programme.cells AS district_cells, total.recognised, programme.net AS district_recognised
FROM marts.commune_total AS total
CROSS JOIN marts.programme AS programme
WHERE NOT EXISTS (SELECT 1 FROM core.cell WHERE commune_id IS NULL)
    AND NOT EXISTS (SELECT 1 FROM core.recognition WHERE cell_id IS NULL)
    AND (total.cells <> programme.cells OR total.recognised <> programme.net)
