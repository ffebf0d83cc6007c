-- What each unit of the source's list is called on the as-of date and in the newest list that the load knows, for
-- readers who count by their own units.
-- Grain: one row a unit of the source's list.
SELECT
    unit.commune_id, -- Đơn vị trong danh mục của nguồn | Unit in the source's list
    unit.code, -- Mã đơn vị hành chính | Official code
    unit.name_vi AS name, -- Tên | Name
    unit.kind, -- Loại: xa, thi_tran, phuong | Kind: commune, township, ward
    then_unit.commune_id AS then_id, -- Đơn vị tại ngày xem | Unit on the as-of date
    then_unit.code AS then_code, -- Mã tại ngày xem | Code on the as-of date
    then_unit.name_vi AS then_name, -- Tên tại ngày xem | Name on the as-of date
    then_unit.kind AS then_kind, -- Loại tại ngày xem | Kind on the as-of date
    now_unit.commune_id AS now_id, -- Đơn vị theo danh mục mới nhất | Unit of the newest list
    now_unit.code AS now_code, -- Mã theo danh mục mới nhất | Code in the newest list
    now_unit.name_vi AS now_name, -- Tên theo danh mục mới nhất | Name in the newest list
    now_unit.kind AS now_kind -- Loại theo danh mục mới nhất | Kind in the newest list
FROM core.commune AS unit
JOIN core.unit_list_at(as_of) AS then_list ON then_list.commune_id = unit.commune_id AND then_list.units = 'then'
JOIN core.unit_list_at(as_of) AS now_list ON now_list.commune_id = unit.commune_id AND now_list.units = 'now'
JOIN core.commune AS then_unit ON then_unit.commune_id = then_list.listed_id
JOIN core.commune AS now_unit ON now_unit.commune_id = now_list.listed_id
ORDER BY unit.commune_id
