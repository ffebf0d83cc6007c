-- The households of the pilot hamlets, as of a date: the last figures of each, with their source; of figures that
-- are not published the withheld counts are left out.
-- Grain: one row a pilot cell.
SELECT
    cell.cell_id, -- Chi bộ điểm | Pilot cell
    named.name_vi AS cell_name, -- Ấp, khu phố | Hamlet or neighbourhood
    commune.name_vi AS commune_name, -- Xã, thị trấn | Commune
    commune.kind AS commune_kind, -- Loại xã, thị trấn | Kind of commune
    poverty.on_day, -- Ngày số liệu | Date of the figures
    poverty.standard_code, -- Chuẩn nghèo | Standard
    poverty.households, -- Số hộ | Households [households]
    poverty.poor, -- Hộ nghèo (trống: không công bố) | Poor households (empty: withheld) [households]
    poverty.near_poor, -- Hộ cận nghèo | Near-poor households [households]
    poverty.poor_rate, -- Tỷ lệ hộ nghèo | Poverty rate [0..1]
    poverty.near_poor_rate, -- Tỷ lệ hộ cận nghèo | Near-poverty rate [0..1]
    poverty.policy_households, -- Hộ chính sách nghèo, cận nghèo |
        -- Policy households among poor and near-poor [households]
    poverty.member_households, -- Hộ đảng viên nghèo, cận nghèo |
        -- Members' households among poor and near-poor [households]
    poverty.poor_band, -- Vì sao không có số hộ nghèo: small, withheld | Why there is no count of the poor
    poverty.near_poor_band, -- Vì sao không có số hộ cận nghèo | Why there is no count of the near-poor
    poverty.policy_band, -- Vì sao không có số hộ chính sách | Why there is no count of policy households
    poverty.member_band, -- Vì sao không có số hộ đảng viên | Why there is no count of members' households
    poverty.is_year_end, -- Số liệu cuối năm | Year-end figure
    poverty.is_illustrative, -- Số liệu minh họa | Illustrative
    poverty.source_note -- Nguồn | Source
FROM marts.cell_poverty_at(as_of) AS poverty
JOIN core.cell AS cell ON cell.cell_id = poverty.cell_id
JOIN core.cell_name_at(as_of) AS named ON named.cell_id = poverty.cell_id
JOIN core.commune AS commune ON commune.commune_id = poverty.commune_id
LEFT JOIN core.poverty_standard AS standard ON standard.standard_code = poverty.standard_code
WHERE cell.is_pilot
QUALIFY row_number() OVER (PARTITION BY cell.cell_id ORDER BY poverty.on_day DESC,
    standard.valid_from DESC NULLS LAST) = 1
ORDER BY cell.cell_id
