-- Titles withdrawn: the same book of decisions, the other kind.
-- Grain: one row a decision of quyet_dinh with loai = 'thu_hoi'.
-- Dates are dd/MM/yyyy in the source and are converted here, for 05/08/2022 alone may be two days.
SELECT
    so AS id,
    thu_hoi_so AS recognition_id,
    substr(ngay, 7, 4) || '-' || substr(ngay, 4, 2) || '-' || substr(ngay, 1, 2) AS decided_on,
    nam_tinh AS counting_year,
    ly_do AS reason_vi,
    substr(ngay_ghi, 7, 4) || '-' || substr(ngay_ghi, 4, 2) || '-' || substr(ngay_ghi, 1, 2) AS recorded_on,
    nguon AS source_note,
    minh_hoa AS is_illustrative
FROM quyet_dinh
WHERE loai = 'thu_hoi'
