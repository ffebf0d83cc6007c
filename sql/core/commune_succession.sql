-- Which unit went into which, and when.
-- Grain: one row a predecessor and successor.
SELECT
    old.entity_id AS predecessor_id, -- Đơn vị trước | Predecessor
    new.entity_id AS successor_id, -- Đơn vị sau | Successor
    succession.happened_on, -- Ngày có hiệu lực | In force on
    succession.legal_basis -- Căn cứ pháp lý | Legal basis
FROM history.unit_succession AS succession
JOIN history.unit AS old
    ON old.source = succession.source AND old.id = succession.predecessor_unit_id AND old.valid_to_load IS NULL
JOIN history.unit AS new
    ON new.source = succession.source AND new.id = succession.successor_unit_id AND new.valid_to_load IS NULL
WHERE succession.valid_to_load IS NULL
