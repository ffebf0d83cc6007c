-- Every unit that any list of the sources names, whenever it was valid: a code is reused, so a unit is identified by
-- its id.
-- Grain: one row a unit.
SELECT
    commune_id, -- Mã xã, thị trấn trong kho | Commune id
    code, -- Mã đơn vị hành chính | Official code
    name_vi AS name, -- Tên, không kèm loại | Bare name
    kind, -- Loại: xa, thi_tran, phuong | Kind: commune, township, ward
    valid_from, -- Có hiệu lực từ ngày (trống: từ trước nhiệm kỳ) | Valid from (empty: since before the term)
    valid_to -- Có hiệu lực đến hết ngày (trống: đang có hiệu lực) | Valid to, inclusive (empty: in force)
FROM core.commune
ORDER BY name_vi COLLATE vi
