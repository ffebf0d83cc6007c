-- Every cell that the list ever named, whether it exists on the date or not: from when to when, as it was called on the
-- date, and in which unit it is.
-- Grain: one row a cell.
SELECT
    cell.cell_id, -- Chi bộ | Cell
    named.name_vi AS name, -- Ấp, khu phố, tên tại ngày xem | Hamlet or neighbourhood, as it was called on the date
    named.name_en, -- Tên tiếng Anh có ghi trong nguồn (trống: không ghi) | English name on record (empty: none)
    current.current_id AS commune_id, -- Xã, thị trấn tại ngày xem | Commune on the date
    commune.name_vi AS commune_name, -- Tên xã, thị trấn | Commune's name
    commune.kind AS commune_kind, -- Loại xã, thị trấn | Kind of commune
    life.begins_on, -- Tồn tại từ ngày (trống: từ trước nhiệm kỳ) | Exists from (empty: since before the term)
    life.ends_on, -- Tồn tại đến hết ngày (trống: đến nay) | Exists to, inclusive (empty: to this day)
    coalesce(life.begins_on <= as_of, true) AND coalesce(life.ends_on >= as_of, true)
        AS exists_then, -- Tồn tại tại ngày xem | Exists on the date
    cell.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.cell AS cell
JOIN core.cell_life AS life USING (cell_id)
JOIN core.cell_name_at(as_of) AS named USING (cell_id)
LEFT JOIN core.commune_of_at(as_of) AS current ON current.commune_id = cell.commune_id
LEFT JOIN core.commune AS commune ON commune.commune_id = current.current_id
ORDER BY cell.cell_id
