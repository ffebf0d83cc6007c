-- Poverty standards in the order in which they came into force.
-- Grain: one row a standard.
SELECT
    code AS standard_code, -- Chuẩn nghèo | Standard
    any_value(name_vi) AS name_vi, -- Tên chuẩn nghèo | Name
    any_value(name_en) AS name_en, -- Tên chuẩn nghèo (tiếng Anh) | Name in English
    any_value(legal_basis) AS legal_basis, -- Căn cứ pháp lý | Legal basis
    min(valid_from) AS valid_from, -- Áp dụng từ ngày | Valid from
    max(valid_to) AS valid_to -- Áp dụng đến hết ngày | Valid to, inclusive
FROM history.poverty_standard
WHERE valid_to_load IS NULL
GROUP BY code
