-- Which cell went into which, when, by what legal basis, and what became of the title.
-- Grain: one row a predecessor and successor.
SELECT
    succession.predecessor_id, -- Chi bộ trước | Predecessor
    succession.predecessor_vi, -- Tên ấp, khu phố trước | Predecessor's hamlet
    succession.predecessor_en, -- Tên ấp, khu phố trước (tiếng Anh nếu có ghi) |
        -- Predecessor's hamlet, in English where on record
    old_commune.name_vi AS predecessor_commune, -- Xã, thị trấn của chi bộ trước | Predecessor's commune
    old_commune.kind AS predecessor_commune_kind, -- Loại xã, thị trấn ấy | Kind of that commune
    succession.successor_id, -- Chi bộ sau | Successor
    succession.successor_vi, -- Tên ấp, khu phố sau | Successor's hamlet
    succession.successor_en, -- Tên ấp, khu phố sau (tiếng Anh nếu có ghi) |
        -- Successor's hamlet, in English where on record
    new_commune.name_vi AS successor_commune, -- Xã, thị trấn của chi bộ sau | Successor's commune
    new_commune.kind AS successor_commune_kind, -- Loại xã, thị trấn ấy | Kind of that commune
    succession.happened_on, -- Ngày có hiệu lực | In force on
    EXISTS (
        SELECT 1 FROM core.title_path AS path
        WHERE path.cell_id = succession.predecessor_id AND path.since < succession.happened_on
            AND coalesce(path.until >= succession.happened_on, true)
    ) AS held_title, -- Chi bộ trước đang giữ danh hiệu | The predecessor held the title
    succession.title, -- Danh hiệu của chi bộ trước: giu, het, cho_xac_nhan |
        -- The predecessor's title: kept, ended, to be confirmed
    succession.carries_title, -- Chi bộ sau mang tiếp danh hiệu | The title passes to this successor
    succession.legal_basis, -- Căn cứ pháp lý | Legal basis
    succession.is_illustrative -- Số liệu minh họa | Illustrative
FROM core.cell_succession AS succession
JOIN core.cell AS old ON old.cell_id = succession.predecessor_id
JOIN core.cell AS new ON new.cell_id = succession.successor_id
LEFT JOIN core.commune AS old_commune ON old_commune.commune_id = old.commune_id
LEFT JOIN core.commune AS new_commune ON new_commune.commune_id = new.commune_id
ORDER BY succession.happened_on, succession.successor_id, succession.predecessor_id
