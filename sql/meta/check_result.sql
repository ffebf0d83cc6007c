-- How each rule of sql/checks ended in this load.
-- Grain: one row a rule. Key: name.
CREATE TABLE meta.check_result (
    load INTEGER NOT NULL, -- Số lần nạp | Load number
    name VARCHAR NOT NULL, -- Quy tắc kiểm tra | Check
    severity VARCHAR NOT NULL, -- Mức: stop dừng công bố, warn cảnh báo | Severity: stop or warn
    offenders BIGINT NOT NULL, -- Số dòng vi phạm | Offending rows [rows]
    touches VARCHAR[] NOT NULL, -- Nhóm số liệu liên quan | Figures that it touches
    message_vi VARCHAR NOT NULL, -- Vì sao quan trọng | Why it matters, in Vietnamese
    message_en VARCHAR NOT NULL, -- Vì sao quan trọng (tiếng Anh) | Why it matters, in English
    sample VARCHAR -- Một số dòng vi phạm | Some of the offending rows
);
