-- The dates to which the programme has reported; the last one is the reporting date of every figure.
-- Grain: one row a record of the source. Key: id.
CREATE TABLE staging.programme_report (
    id BIGINT PRIMARY KEY, -- Mã kỳ báo cáo | Report id {shown}
    programme_id BIGINT, -- Chương trình | Programme {shown}
    reported_to DATE NOT NULL, -- Số liệu tính đến ngày | Figures run to {hidden}
    wording_vi VARCHAR, -- Cách ghi mốc thời gian trong báo cáo | The report's own words for that date {hidden}
    wording_en VARCHAR, -- Cách ghi mốc thời gian (tiếng Anh) | The report's words in English {hidden}
    recorded_on DATE NOT NULL, -- Ngày ghi vào nguồn | Recorded in the source on {hidden}
    source_note VARCHAR, -- Ghi chú nguồn số liệu | Where the row comes from {hidden}
    is_illustrative BOOLEAN NOT NULL -- Số liệu minh họa | Illustrative {hidden}
);
