-- Which unit went into which, when and by what legal basis.
-- Grain: one row a predecessor and successor.
SELECT
    old.commune_id AS predecessor_id, -- Đơn vị trước | Predecessor
    old.name_vi AS predecessor_name, -- Tên đơn vị trước | Predecessor's name
    old.kind AS predecessor_kind, -- Loại đơn vị trước | Predecessor's kind
    old.code AS predecessor_code, -- Mã đơn vị trước | Predecessor's code
    new.commune_id AS successor_id, -- Đơn vị sau | Successor
    new.name_vi AS successor_name, -- Tên đơn vị sau | Successor's name
    new.kind AS successor_kind, -- Loại đơn vị sau | Successor's kind
    new.code AS successor_code, -- Mã đơn vị sau | Successor's code
    succession.happened_on, -- Ngày có hiệu lực | In force on
    succession.legal_basis -- Căn cứ pháp lý | Legal basis
FROM core.commune_succession AS succession
JOIN core.commune AS old ON old.commune_id = succession.predecessor_id
JOIN core.commune AS new ON new.commune_id = succession.successor_id
ORDER BY succession.happened_on, new.name_vi COLLATE vi, old.name_vi COLLATE vi
