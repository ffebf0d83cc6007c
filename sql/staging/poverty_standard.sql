-- Poverty standards with their validity and legal basis.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.poverty_standard (
    id BIGINT PRIMARY KEY, -- Mã dòng | Row id {shown}
    code VARCHAR NOT NULL, -- Ký hiệu chuẩn nghèo | Standard code {hidden}
    name_vi VARCHAR NOT NULL, -- Tên chuẩn nghèo | Standard {hidden}
    name_en VARCHAR NOT NULL, -- Tên chuẩn nghèo (tiếng Anh) | Standard in English {hidden}
    legal_basis VARCHAR NOT NULL, -- Căn cứ pháp lý | Legal basis {hidden}
    valid_from DATE NOT NULL, -- Áp dụng từ ngày | Valid from {hidden}
    valid_to DATE, -- Áp dụng đến hết ngày | Valid to, inclusive {hidden}
    rural_income_vnd BIGINT, -- Mức thu nhập khu vực nông thôn | Rural income line [VND a person a month] {hidden}
    urban_income_vnd BIGINT, -- Mức thu nhập khu vực thành thị | Urban income line [VND a person a month] {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
