-- How each unit came about: the last change by which others went into it.
-- Grain: one row a unit with a predecessor.
SELECT
    succession.successor_id AS commune_id, -- Xã, thị trấn | Commune
    succession.happened_on AS changed_on, -- Có hiệu lực từ ngày | In force from
    any_value(succession.legal_basis ORDER BY succession.predecessor_id) AS legal_basis, -- Căn cứ pháp lý | Legal basis
    count(*) AS predecessors, -- Số đơn vị trước | Predecessors [units]
    string_agg(old.name_vi, ', ' ORDER BY old.name_vi COLLATE vi)
        AS predecessor_names, -- Tên các đơn vị trước | Names of the predecessors
    any_value(old.kind ORDER BY old.commune_id) AS predecessor_kind -- Loại của đơn vị trước | Kind of the predecessor
FROM core.commune_succession AS succession
JOIN core.commune AS old ON old.commune_id = succession.predecessor_id
GROUP BY succession.successor_id, succession.happened_on
QUALIFY row_number() OVER (PARTITION BY succession.successor_id ORDER BY succession.happened_on DESC) = 1
