-- The criteria, as data with validity dates and source.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.criterion (
    id BIGINT PRIMARY KEY, -- Mã tiêu chí trong nguồn | Criterion id in the source {shown}
    code VARCHAR NOT NULL, -- Ký hiệu tiêu chí | Criterion code {hidden}
    group_code VARCHAR NOT NULL, -- Nhóm: dang, kinh_te, van_hoa, moi_truong, an_ninh |
        -- Area: Party building, economy, culture, environment, security {hidden}
    name_vi VARCHAR NOT NULL, -- Nội dung tiêu chí | Criterion {hidden}
    name_en VARCHAR NOT NULL, -- Nội dung tiêu chí (tiếng Anh) | Criterion in English {hidden}
    measure_unit VARCHAR, -- Đơn vị đo | Unit of measure {hidden}
    threshold DOUBLE, -- Ngưỡng đạt | Threshold {hidden}
    direction VARCHAR NOT NULL, -- Cách so: at_least, at_most | Comparison: at_least, at_most {hidden}
    valid_from DATE, -- Áp dụng từ ngày | Valid from {hidden}
    valid_to DATE, -- Áp dụng đến hết ngày | Valid to, inclusive {hidden}
    source_document VARCHAR, -- Văn bản nguồn | Source document {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
