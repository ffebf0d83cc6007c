-- warn
-- vi: Người đọc sẽ tưởng các nhóm theo loại, mức, chuẩn cộng lại là đủ, trong khi có dòng mang mã lạ không thuộc nhóm nào.
-- en: A reader would take the groups by kind, grade or standard for all, while some rows bear a code that belongs to none.
-- touches: communes, poverty, criteria, members
-- shows: source, table_name, id, column_name
SELECT source, 'unit' AS table_name, id, 'kind' AS column_name, kind AS code
FROM history.unit WHERE valid_to_load IS NULL AND kind NOT IN ('xa', 'thi_tran', 'phuong')
UNION ALL
SELECT source, 'cell', id, 'kind', kind
FROM history.cell WHERE valid_to_load IS NULL AND kind NOT IN ('ap', 'khu_pho')
UNION ALL
SELECT source, 'pilot_designation', id, 'level', level
FROM history.pilot_designation WHERE valid_to_load IS NULL AND level NOT IN ('huyen', 'xa')
UNION ALL
SELECT source, 'cell_grade', id, 'grade', grade
FROM history.cell_grade
WHERE valid_to_load IS NULL AND grade NOT IN ('xuat_sac', 'tot', 'hoan_thanh', 'khong_hoan_thanh')
UNION ALL
SELECT source, 'appraisal_visit', id, 'kind', kind
FROM history.appraisal_visit WHERE valid_to_load IS NULL AND kind NOT IN ('khao_sat', 'tham_dinh')
UNION ALL
SELECT source, 'appraisal_visit', id, 'outcome', outcome
FROM history.appraisal_visit WHERE valid_to_load IS NULL AND outcome NOT IN ('dat', 'chua_dat')
UNION ALL
SELECT source, 'title_review', id, 'outcome', outcome
FROM history.title_review
WHERE valid_to_load IS NULL AND outcome NOT IN ('giu_vung', 'can_nang_chat', 'de_nghi_thu_hoi')
UNION ALL
SELECT source, 'cell_succession', id, 'title', title
FROM history.cell_succession WHERE valid_to_load IS NULL AND title NOT IN ('giu', 'het', 'cho_xac_nhan')
UNION ALL
SELECT source, 'criterion', id, 'group_code', group_code
FROM history.criterion
WHERE valid_to_load IS NULL AND group_code NOT IN ('dang', 'kinh_te', 'van_hoa', 'moi_truong', 'an_ninh')
UNION ALL
SELECT source, 'criterion', id, 'direction', direction
FROM history.criterion WHERE valid_to_load IS NULL AND direction NOT IN ('at_least', 'at_most')
UNION ALL
SELECT source, 'livelihood_model', id, 'kind', kind
FROM history.livelihood_model
WHERE valid_to_load IS NULL AND kind NOT IN ('to_hop_tac', 'to_nghe_nghiep', 'nuoi_bo', 'nuoi_de')
UNION ALL
SELECT source, 'support_assignment', id, 'kind', kind
FROM history.support_assignment
WHERE valid_to_load IS NULL AND kind NOT IN ('btv', 'truong_cum', 'huyen_uy_vien', 'can_bo_huyen', 'phong_ban',
    'cap_uy_xa')
UNION ALL
SELECT source, 'household_review', id, 'standard_code', standard_code
FROM history.household_review
WHERE valid_to_load IS NULL AND standard_code NOT IN (SELECT standard_code FROM core.poverty_standard)
