-- Party cells of hamlets and neighbourhoods, with the commune of the list under which they were set up.
-- Grain: one row a cell.
WITH pilot AS (
    SELECT DISTINCT source, cell_id FROM history.pilot_designation WHERE valid_to_load IS NULL AND level = 'huyen'
)
SELECT
    cell.entity_id AS cell_id, -- Mã chi bộ trong kho | Cell id
    cell.source, -- Nguồn | Source
    cell.id AS source_id, -- Mã trong nguồn | Id in the source
    unit.entity_id AS commune_id, -- Xã, thị trấn | Commune
    nfc_normalize(cell.name_vi) AS name_vi, -- Ấp, khu phố | Hamlet or neighbourhood
    cell.kind, -- Loại: ap, khu_pho | Kind: hamlet, neighbourhood
    coalesce(cell.display_order, cell.entity_id) AS display_order, -- Thứ tự hiển thị | Display order
    cell.established_on, -- Ngày thành lập | Established on
    cell.dissolved_on, -- Ngày giải thể | Dissolved on
    pilot.cell_id IS NOT NULL AS is_pilot, -- Chi bộ điểm của huyện | Pilot cell of the district
    cell.is_illustrative, -- Số liệu minh họa | Illustrative
    cell.source_note -- Ghi chú nguồn số liệu | Where the row comes from
FROM history.cell AS cell
LEFT JOIN history.unit AS unit
    ON unit.source = cell.source AND unit.id = cell.unit_id AND unit.valid_to_load IS NULL
LEFT JOIN pilot ON pilot.source = cell.source AND pilot.cell_id = cell.id
WHERE cell.valid_to_load IS NULL
