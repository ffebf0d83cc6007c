-- Which cell went into which, since when, and what became of the title. It takes effect on its own day, or on the day
-- after the predecessor's last where that is earlier: to the day before the predecessor is counted, from that day on
-- the successor, so that no day has both or neither. A title passes to one successor: where several keep it, to
-- the one with the lowest id; a check mentions that. A row that names one cell twice is no succession.
-- Grain: one row a predecessor and successor.
WITH stated AS (
    SELECT
        old.cell_id AS predecessor_id, new.cell_id AS successor_id, old.name_vi AS old_vi, new.name_vi AS new_vi,
        succession.* REPLACE (least(succession.happened_on, old.dissolved_on + 1) AS happened_on),
        min(least(succession.happened_on, old.dissolved_on + 1)) OVER (PARTITION BY old.cell_id) AS first_on
    FROM history.cell_succession AS succession
    JOIN core.cell AS old ON old.source = succession.source AND old.source_id = succession.predecessor_cell_id
    JOIN core.cell AS new ON new.source = succession.source AND new.source_id = succession.successor_cell_id
    WHERE succession.valid_to_load IS NULL AND old.cell_id <> new.cell_id
),
old_name AS (
    SELECT stated.entity_id,
        arg_max({'vi': name.name_vi, 'en': name.name_en}, (coalesce(name.valid_from, DATE '0001-01-01'), name.name_id))
            AS name
    FROM stated
    JOIN core.recorded_cell_name AS name ON name.cell_id = stated.predecessor_id
        AND coalesce(name.valid_from < stated.happened_on, true)
        AND coalesce(name.valid_to >= stated.happened_on - 1, true)
    GROUP BY stated.entity_id
),
new_name AS (
    SELECT stated.entity_id,
        arg_max({'vi': name.name_vi, 'en': name.name_en}, (coalesce(name.valid_from, DATE '0001-01-01'), name.name_id))
            AS name
    FROM stated
    JOIN core.recorded_cell_name AS name ON name.cell_id = stated.successor_id
        AND coalesce(name.valid_from <= stated.happened_on, true)
        AND coalesce(name.valid_to >= stated.happened_on, true)
    GROUP BY stated.entity_id
)
SELECT
    stated.predecessor_id, -- Chi bộ trước | Predecessor
    stated.successor_id, -- Chi bộ sau | Successor
    coalesce(old_name.name.vi, stated.old_vi) AS predecessor_vi, -- Tên ấp, khu phố trước | Predecessor's hamlet
    coalesce(old_name.name.en, stated.old_vi)
        AS predecessor_en, -- Tên ấp, khu phố trước (tiếng Anh nếu có ghi) |
        -- Predecessor's hamlet, in English where on record
    coalesce(new_name.name.vi, stated.new_vi) AS successor_vi, -- Tên ấp, khu phố sau | Successor's hamlet
    coalesce(new_name.name.en, stated.new_vi)
        AS successor_en, -- Tên ấp, khu phố sau (tiếng Anh nếu có ghi) | Successor's hamlet, in English where on record
    stated.happened_on, -- Ngày có hiệu lực | In force on
    stated.title, -- Danh hiệu của chi bộ trước: giu, het, cho_xac_nhan |
        -- The predecessor's title: kept, ended, to be confirmed
    stated.title = 'giu' AND stated.happened_on = stated.first_on AND row_number() OVER (
        PARTITION BY stated.predecessor_id
        ORDER BY stated.title <> 'giu', stated.happened_on, stated.successor_id, stated.id) = 1
        AS carries_title, -- Chi bộ sau mang tiếp danh hiệu | The title passes to this successor
    stated.legal_basis, -- Căn cứ pháp lý | Legal basis
    stated.recorded_on, -- Ngày ghi vào nguồn | Recorded in the source on
    stated.is_illustrative, -- Số liệu minh họa | Illustrative
    stated.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM stated
LEFT JOIN old_name USING (entity_id)
LEFT JOIN new_name USING (entity_id)
